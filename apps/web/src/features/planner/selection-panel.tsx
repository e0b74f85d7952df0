"use client";
import type { SiteNetworkView, SiteView, TerritoryMapView } from "@maillage/planning";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import type { Translate } from "../../i18n/translate.ts";
import type { PlannerWorker } from "../../map/worker/planner-worker.ts";
import type { ComputeAnswer, RouteAnswer } from "../../map/worker/protocol.ts";
import { CantonDetails } from "./canton-details.tsx";
import type { Editing } from "./editing/use-editing.ts";
import { HomeDetails } from "./home-details.tsx";
import { type UnderHand, useUnderHand } from "./live/use-under-hand.ts";
import styles from "./panel.module.css";
import type { Selection } from "./selection.ts";
import { SiteCard } from "./site-card.tsx";
import { buildSiteDirectory, type NamedSite } from "./site-directory.ts";

export interface SelectionPanelProps {
  /** Takes the focus when the choice was made far from here. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly selection: Selection;
  readonly map: TerritoryMapView;
  readonly siteNetwork: SiteNetworkView;
  readonly editing: Editing;
  readonly movingId: string | undefined;
  readonly onMoving: (siteId: string | undefined) => void;
  readonly announce: (sentence: string) => void;
  /** Address of the page of a site of the network. */
  readonly sheetOf: (siteId: string) => string;
  /** After the changes. */
  readonly sites: readonly SiteView[];
  readonly directory: ReadonlyMap<string, NamedSite>;
  readonly answer: ComputeAnswer;
  readonly worker: PlannerWorker;
  readonly thresholdMinutes: number;
  /** By what the times of the answer are multiplied. */
  readonly timeFactor: number;
  readonly route: RouteAnswer | undefined;
  readonly routeSite: string | undefined;
  readonly onRouteSite: (site: string) => void;
  /** Sites whose reach is drawn. */
  readonly studiedIds: readonly string[];
  readonly onStudy: (siteId: string, isStudied: boolean) => void;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onPropose: (longitude: number, latitude: number, cantonCode?: string) => void;
}

/** What is known of the place, canton or site that the reader chose. */
export function SelectionPanel(given: SelectionPanelProps) {
  const t = useTranslations();
  const under = useUnderHand(given.editing.hand);
  const props = useMemo(() => (under === undefined ? given : putUnderHand(given, under, t)), [given, under, t]);
  const { heading, selection, sites, onSelect } = props;
  const card = useRef<HTMLElement>(null);
  const chosen = selection.kind === "home" ? selection.home : selection.kind === "site" ? selection.id : selection.code;
  // Chosen on the map, while something else of the panel was read.
  useEffect(() => {
    if (chosen !== undefined) card.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <section ref={card} className={styles.selection} aria-labelledby="choix">
      <div className={styles.selectionHead}>
        <h2 id="choix" ref={heading} tabIndex={-1}>
          {t("selection.title")}
        </h2>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line fr-btn--icon-right"
          onClick={() => onSelect(undefined)}
        >
          {t("selection.close")}
        </button>
      </div>
      {selection.kind === "home" && <HomeDetails {...props} homeIndex={selection.home} />}
      {selection.kind === "canton" && <CantonDetails {...props} code={selection.code} codes={selection.codes} />}
      {selection.kind === "site" && <SiteCard {...props} site={sites.find(({ id }) => id === selection.id)} />}
    </section>
  );
}

/** The same choice while a site is dragged. */
function putUnderHand(
  props: SelectionPanelProps,
  { changes, applied, answer }: UnderHand,
  t: Translate,
): SelectionPanelProps {
  return {
    ...props,
    editing: { ...props.editing, changes, applied },
    sites: applied.sites,
    directory: buildSiteDirectory(applied.sites, props.editing.addedIds, t),
    answer: answer ?? props.answer,
  };
}
