"use client";
import type { SiteNetworkView } from "@maillage/planning";
import type { UnitGround } from "@maillage/planning/find-commune-at";
import {
  type AppliedChanges,
  applyChanges,
  locateSite,
  type ScenarioChange,
  type SiteChange,
} from "@maillage/planning/scenario";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { roundDegrees } from "../../../view-state/round-degrees.ts";
import { LiveStore } from "../live/live-store.ts";
import type { Hand, UnderHand } from "../live/use-under-hand.ts";
import type { PlannerAnswer, ShowAnswer } from "../use-planner-worker.ts";
import { addChange } from "./add-change.ts";
import { createId, keepChange } from "./keep-change.ts";
import type { ChangeDocument } from "./use-change-document.ts";
import { withdrawSite } from "./withdraw-site.ts";

/** The changes that are being made, and everything that can be done to them. */
export interface Editing {
  readonly changes: readonly ScenarioChange[];
  /** The network after them. */
  readonly applied: AppliedChanges;
  /** Ids of the sites that the changes add, in their order. */
  readonly addedIds: readonly string[];
  /** What a drag shows while it lasts: the changes are edited once, when the hand lets go. */
  readonly hand: Hand;
  /** Nothing of what follows does anything then. */
  readonly isReadOnly: boolean;
  /** Opens a fixed site. Gives back its commune's name; null out of the territory, undefined when nothing was done. */
  readonly addSite: (longitude: number, latitude: number, cantonCode?: string) => string | null | undefined;
  /** `isDone` is false while the hand moves: only `hand` changes then. */
  readonly moveSite: (siteId: string, longitude: number, latitude: number, isDone: boolean) => void;
  /** Says which canton a site serves, in a town shared by several; undefined: nobody knows. */
  readonly setCanton: (siteId: string, cantonCode: string | undefined) => void;
  readonly perform: (act: SiteChange) => void;
  /** Undoes the addition of a site, and everything said of it. */
  readonly withdraw: (siteId: string) => void;
  /** Removes a change; with the addition of a site goes everything said of it. */
  readonly remove: (changeId: string) => void;
  /** Writes year, cost and comment of a change. */
  readonly annotate: (changeId: string, notes: Pick<ScenarioChange, "comment" | "year" | "costEuros">) => void;
}

/** What computes the figures of a drag, and keeps the last of them when the hand lets go. */
export interface HandFigures {
  /** Calls `show` with the figures of the network under the hand: both are then seen in one frame. */
  readonly follow: (applied: AppliedChanges, show: ShowAnswer) => void;
  readonly keep: (answer: PlannerAnswer) => void;
}

/**
 * What the hand does to a document.
 *
 * @param ground empty until the territory is there: sites are then in no commune.
 * @param figures followed at most once a frame of a drag; what was not shown when the next one comes may never be.
 */
export function useEditing(
  { changes: saved, edit, readOnly }: Pick<ChangeDocument, "changes" | "edit" | "readOnly">,
  siteNetwork: SiteNetworkView,
  ground: UnitGround,
  figures: HandFigures,
): Editing {
  const isReadOnly = readOnly !== undefined;
  const [hand] = useState<Hand>(() => new LiveStore<UnderHand | undefined>(undefined));
  /** Of the drag under way: figures that come once the hand has let go are not shown. */
  const dragCount = useRef(0);
  const t = useTranslations();
  const apply = useCallback(
    (changes: readonly ScenarioChange[]) =>
      nameOutsiders(applyChanges(siteNetwork, changes, ground), t("editing.outsideName")),
    [siteNetwork, ground, t],
  );
  const applied = useMemo(() => apply(saved), [apply, saved]);
  return useMemo(() => {
    const save = (next: readonly ScenarioChange[]) => {
      if (!isReadOnly) edit(next);
    };
    const network = new Set(siteNetwork.sites.map(({ id }) => id));
    const add = (act: SiteChange) => addChange(saved, keepChange(act), siteNetwork);
    const cantonOf = (siteId: string) => {
      const said = saved.findLast(
        (change) => change.siteId === siteId && (change.kind === "move-site" || change.kind === "add-site"),
      );
      if (said !== undefined) return "cantonCode" in said ? said.cantonCode : undefined;
      const [only, ...others] = siteNetwork.sites.find(({ id }) => id === siteId)?.cantonCodes ?? [];
      return others.length === 0 ? only : undefined;
    };
    const place = (siteId: string, longitude: number, latitude: number, cantonCode = cantonOf(siteId)): SiteChange => ({
      ...{ kind: "move-site", siteId },
      ...placeOf(ground, longitude, latitude, cantonCode),
    });
    return {
      changes: saved,
      applied,
      addedIds: applied.sites.flatMap(({ id }) => (network.has(id) ? [] : [id])),
      hand,
      isReadOnly,
      addSite: (longitude, latitude, cantonCode) => {
        if (isReadOnly) return undefined;
        const place = placeOf(ground, longitude, latitude, cantonCode);
        const { communeName } = locateSite(ground, place, place.cantonCode);
        const act = { kind: "add-site", siteId: createId(), name: null, format: "fixed", status: "labelled" } as const;
        save(add({ ...act, ...place }));
        return communeName === "" ? null : communeName;
      },
      moveSite: (siteId, longitude, latitude, isDone) => {
        if (isReadOnly) return;
        const moved = add(place(siteId, longitude, latitude));
        if (!isDone) {
          const drag = dragCount.current;
          const next = { siteId, changes: moved, applied: apply(moved) };
          figures.follow(next.applied, (answer) => {
            if (drag === dragCount.current) hand.set({ ...next, answer: answer ?? hand.get()?.answer });
          });
          return;
        }
        dragCount.current++;
        // The figures stay those last seen until those of the place where the hand let go.
        const seen = hand.get()?.answer;
        if (seen !== undefined) figures.keep(seen);
        hand.set(undefined);
        save(moved);
      },
      setCanton: (siteId, cantonCode) => {
        const site = applied.sites.find(({ id }) => id === siteId);
        if (site === undefined) return;
        const { longitude, latitude } = site;
        save(
          add({ kind: "move-site", siteId, longitude, latitude, ...(cantonCode === undefined ? {} : { cantonCode }) }),
        );
      },
      perform: (act) => save(add(act)),
      withdraw: (siteId) => save(withdrawSite(saved, siteId)),
      remove: (changeId) => {
        const removed = saved.find(({ id }) => id === changeId);
        if (removed === undefined) return;
        const rest = saved.filter(({ id }) => id !== changeId);
        const isFirstAddition = removed.kind === "add-site" && !network.has(removed.siteId);
        save(isFirstAddition ? withdrawSite(rest, removed.siteId) : rest);
      },
      annotate: (changeId, { comment, year, costEuros }) =>
        save(saved.map((change) => (change.id === changeId ? { ...change, comment, year, costEuros } : change))),
    };
  }, [saved, edit, isReadOnly, siteNetwork, ground, applied, hand, apply, figures]);
}

/** Out of the territory no commune gives a site its name, and its id tells people nothing. */
function nameOutsiders(applied: AppliedChanges, name: string): AppliedChanges {
  if (applied.sites.every((site) => site.name !== site.id)) return applied;
  return { ...applied, sites: applied.sites.map((site) => (site.name === site.id ? { ...site, name } : site)) };
}

/** A place as the address keeps it. Its canton is said in a town that cantons share, while it stands in that canton's. */
function placeOf(
  ground: UnitGround,
  longitude: number,
  latitude: number,
  cantonCode: string | undefined,
): { readonly longitude: number; readonly latitude: number; readonly cantonCode?: string } {
  const position = { longitude: roundDegrees(longitude), latitude: roundDegrees(latitude) };
  const { cantonCodes } = locateSite(ground, position, undefined);
  const isSaid = cantonCode !== undefined && cantonCodes.length > 1 && cantonCodes.includes(cantonCode);
  return isSaid ? { ...position, cantonCode } : position;
}
