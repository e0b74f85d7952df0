"use client";
import type { SiteView, TerritoryMapView, TerritoryView } from "@maillage/planning";
import type { ScenarioChange } from "@maillage/planning/scenario";
import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { zoomOfPlaces } from "../../../map/home-forms.ts";
import { discRadiusAt } from "../../../map/layers/homes.ts";
import type { MapController } from "../../../map/map-controller.ts";
import type { MapDrawing } from "../../../map/map-drawing.ts";
import type { PlannerWorker } from "../../../map/worker/planner-worker.ts";
import type { Hand } from "../live/use-under-hand.ts";
import type { Selection } from "../selection.ts";
import type { NamedSite } from "../site-directory.ts";
import { useFormat } from "../use-format.ts";
import type { PlannerView } from "../use-planner-view.ts";
import type { PlannerComputation } from "../use-planner-worker.ts";
import { buildHomesKey, type HomesKey } from "./homes-key.ts";
import { buildPlaceIndex, type PlaceIndex } from "./place-index.ts";
import { type ChosenReach, useChosenReach } from "./use-chosen-reach.ts";
import { type HomeColourings, useHomeColouring } from "./use-home-colouring.ts";
import { useLivePaint } from "./use-live-paint.ts";
import { type Measure, useMeasure } from "./use-measure.ts";

export interface MapToolsInput {
  readonly territory: TerritoryView;
  readonly map: TerritoryMapView | undefined;
  /** After the changes. */
  readonly sites: readonly SiteView[];
  readonly changes: readonly ScenarioChange[];
  /** Ids of those that the changes add. */
  readonly addedIds: readonly string[];
  readonly directory: ReadonlyMap<string, NamedSite>;
  readonly view: PlannerView;
  /** When no hand holds a site. */
  readonly answer: PlannerComputation["answer"];
  readonly hand: Hand;
  readonly worker: PlannerWorker | undefined;
  /** What the map says it shows when it is printed: the scenario's name, or what there is of changes. */
  readonly scenarioName: string;
  /** What the figures rest on. */
  readonly source: string;
  /** Address of the server of Plan IGN; null when who runs the service offers none. */
  readonly planIgnUrl: string | null;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly announce: (sentence: string) => void;
}

/** The map's tools: what they were given, what they keep, and what they make the map draw. */
export interface MapTools extends MapToolsInput {
  readonly controller: MapController | undefined;
  readonly drawing: MapDrawing;
  readonly homesKey: HomesKey;
  /** Discs of the legend, as large as on the map now; none while homes are areas. */
  readonly sizes: readonly { readonly label: string; readonly radiusPixels: number }[];
  readonly colourings: HomeColourings;
  readonly reach: ChosenReach;
  readonly measure: Measure;
  readonly places: PlaceIndex;
  readonly isPlanIgnSilent: boolean;
}

/** Populations whose discs the legend shows. */
const SIZES_SHOWN = [100, 1000, 10_000] as const;

export function useMapTools(input: MapToolsInput): MapTools {
  const { territory, map, sites, directory, view, answer, worker, planIgnUrl } = input;
  const { state, change } = view;
  const t = useTranslations();
  const format = useFormat();
  const [controller, setController] = useState<MapController>();
  const [isPlanIgnSilent, setPlanIgnSilent] = useState(false);
  const colourings = useHomeColouring(map, answer, state);
  useLivePaint(input.hand, controller, map, colourings.colour);
  const reach = useChosenReach({ map, worker, answer, directory, state });
  const onMeasured = useCallback((mesure: NonNullable<typeof state.mesure>) => change({ mesure }), [change]);
  const measure = useMeasure({ worker, given: state.mesure, timeFactor: state.facteur, onDone: onMeasured });

  const { colouring, homeIsBeyond, before } = colourings;
  const { volet, oublies, forme, fond, couleurs } = state;
  const { ends, trip, onMove: onMoveEnd } = measure;
  const links = reach.routes.answer ?? reach.lines;
  const drawing = useMemo<MapDrawing>(
    () => ({
      colouring,
      homeIsBeyond,
      isTailOnly: oublies,
      form: forme,
      swipe:
        volet === null || before === undefined
          ? undefined
          : {
              percent: volet,
              ...before,
              texts: {
                slider: t("mapTools.swipeSlider"),
                before: t("mapTools.before"),
                after: t("mapTools.after"),
              },
              onMove: (percent) => change({ volet: percent }),
            },
      isochrones: reach.isochrones.answer,
      links,
      measure: ends && {
        ends,
        byRoad: trip?.coordinates ?? null,
        labels: [t("mapTools.measureEnd", { letter: "A" }), t("mapTools.measureEnd", { letter: "B" })],
        onMove: onMoveEnd,
      },
      planIgn: fond === null ? undefined : (planIgnUrl ?? undefined),
      onBaseMap: (isAnswering) => setPlanIgnSilent(!isAnswering),
      onController: setController,
    }),
    [
      colouring,
      homeIsBeyond,
      oublies,
      forme,
      volet,
      before,
      reach.isochrones.answer,
      links,
      ends,
      trip,
      onMoveEnd,
      fond,
      planIgnUrl,
      t,
      change,
    ],
  );
  const zoom = state.position?.zoom ?? controller?.map.getZoom();
  return {
    ...input,
    controller,
    drawing,
    colourings,
    reach,
    measure,
    isPlanIgnSilent,
    homesKey: useMemo(() => buildHomesKey(couleurs, colourings.classes, t), [couleurs, colourings.classes, t]),
    sizes: useMemo(() => {
      if (map === undefined || zoom === undefined || zoom < zoomOfPlaces(forme, map.homes, territory.bounds)) return [];
      return SIZES_SHOWN.map((population) => ({
        label: t("common.people", { count: format.people(population) }),
        radiusPixels: Math.round(discRadiusAt(zoom, population) * 10) / 10,
      }));
    }, [map, zoom, forme, territory, t, format]),
    places: useMemo(() => (map === undefined ? { places: [] } : buildPlaceIndex(map, sites)), [map, sites]),
  };
}
