"use client";
import type { SiteNetworkView } from "@maillage/planning";
import type { CommuneGround } from "@maillage/planning/find-commune-at";
import {
  type AppliedChanges,
  applyChanges,
  locateSite,
  type ScenarioChange,
  type SiteChange,
} from "@maillage/planning/scenario";
import { useMemo, useState } from "react";
import { roundDegrees } from "../../../view-state/round-degrees.ts";
import { addChange } from "./add-change.ts";
import { createId, keepChange } from "./keep-change.ts";
import { withdrawSite } from "./withdraw-site.ts";

/** The changes that are being made, and everything that can be done to them. */
export interface Editing {
  /** With the site under the hand where the hand is. */
  readonly changes: readonly ScenarioChange[];
  /** The network after them. */
  readonly applied: AppliedChanges;
  /** Ids of the sites that the changes add, in their order. */
  readonly addedIds: readonly string[];
  readonly isDragging: boolean;
  /** Gives back the id of the site. */
  readonly addSite: (longitude: number, latitude: number, cantonCode?: string) => string;
  /** `isDone` is false while the hand moves: the list is edited once, when it stops. */
  readonly moveSite: (siteId: string, longitude: number, latitude: number, isDone: boolean) => void;
  /** Says which canton a site serves, in a town shared by several; undefined: nobody knows. */
  readonly setCanton: (siteId: string, cantonCode: string | undefined) => void;
  readonly perform: (act: SiteChange) => void;
  /** Undoes the addition of a site, and everything said of it. */
  readonly withdraw: (siteId: string) => void;
  readonly replace: (changes: readonly ScenarioChange[]) => void;
}

/**
 * @param saved the changes as they are kept, and `save` what keeps others.
 * @param ground undefined until the territory is there: sites are then in no commune.
 */
export function useEditing(
  saved: readonly ScenarioChange[],
  save: (changes: readonly ScenarioChange[]) => void,
  siteNetwork: SiteNetworkView,
  ground: CommuneGround,
): Editing {
  const [dragged, setDragged] = useState<readonly ScenarioChange[]>();
  const changes = dragged ?? saved;
  const applied = useMemo(() => applyChanges(siteNetwork, changes, ground), [siteNetwork, changes, ground]);
  return useMemo(() => {
    const network = new Set(siteNetwork.sites.map(({ id }) => id));
    const add = (act: SiteChange) => addChange(saved, keepChange(act), siteNetwork);
    const cantonOf = (siteId: string) => {
      const said = saved.findLast(
        (change) => change.siteId === siteId && (change.kind === "move-site" || change.kind === "add-site"),
      );
      return said !== undefined && "cantonCode" in said ? said.cantonCode : undefined;
    };
    const place = (siteId: string, longitude: number, latitude: number, cantonCode = cantonOf(siteId)): SiteChange => ({
      ...{ kind: "move-site", siteId },
      ...placeOf(ground, longitude, latitude, cantonCode),
    });
    return {
      changes,
      applied,
      addedIds: applied.sites.flatMap(({ id }) => (network.has(id) ? [] : [id])),
      isDragging: dragged !== undefined,
      addSite: (longitude, latitude, cantonCode) => {
        const siteId = createId();
        save(
          add({
            ...{ kind: "add-site", siteId, name: null, format: "fixed", status: "labelled" },
            ...placeOf(ground, longitude, latitude, cantonCode),
          }),
        );
        return siteId;
      },
      moveSite: (siteId, longitude, latitude, isDone) => {
        const moved = add(place(siteId, longitude, latitude));
        setDragged(isDone ? undefined : moved);
        if (isDone) save(moved);
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
      replace: save,
    };
  }, [saved, save, siteNetwork, ground, changes, applied, dragged]);
}

/** A place as the address keeps it. It loses its canton when it leaves that canton's communes. */
function placeOf(
  ground: CommuneGround,
  longitude: number,
  latitude: number,
  cantonCode: string | undefined,
): { readonly longitude: number; readonly latitude: number; readonly cantonCode?: string } {
  const position = { longitude: roundDegrees(longitude), latitude: roundDegrees(latitude) };
  if (cantonCode === undefined || !locateSite(ground, position, cantonCode).isCantonThere) return position;
  return { ...position, cantonCode };
}
