"use client";
import type { SiteView, TerritoryMapView } from "@maillage/planning";
import type { Position } from "geojson";
import { NavigationControl, ScaleControl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { type RefObject, useEffect, useRef } from "react";
import type { LayerId, MapPosition } from "../view-state/view-state.ts";
import type { Ghost } from "./layers/ghosts.ts";
import { PLAN_IGN_ATTRIBUTION } from "./layers/plan-ign.ts";
import { MapBefore } from "./map-before.tsx";
import styles from "./map-canvas.module.css";
import type { Scheme } from "./map-colours.ts";
import { MapController, type MapTarget } from "./map-controller.ts";
import type { MapDrawing } from "./map-drawing.ts";
import { useCrosshair } from "./use-crosshair.ts";
import { useMapContents } from "./use-map-contents.ts";
import { useMapController } from "./use-map-controller.ts";
import { useMeasureMarkers } from "./use-measure-markers.ts";
import { type MovableSite, useMovableSites } from "./use-movable-sites.ts";
import { type NumberedPlace, useNumberedMarkers } from "./use-numbered-markers.ts";
import { useSiteDrag } from "./use-site-drag.ts";
import type { RoadLines } from "./worker/protocol.ts";

export interface MapCanvasProps {
  readonly bounds: readonly [number, number, number, number];
  /** Where to look at first; the territory's bounds when null. */
  readonly position: MapPosition | null;
  readonly scheme: Scheme;
  readonly shown: readonly LayerId[];
  readonly territory: TerritoryMapView;
  /** Undefined until there are roads. */
  readonly askRoadLines: (() => Promise<RoadLines>) | undefined;
  readonly sites: readonly SiteView[];
  /** Ids of the sites that are not as their network has them. */
  readonly changed: ReadonlySet<string>;
  /** Where the sites that are moved first stood. */
  readonly ghosts: readonly Ghost[];
  /** What the tools add: how homes are coloured, and everything drawn over them. */
  readonly drawing: MapDrawing;
  /** Index in CANTON_SERVICES of each shape of the territory's cantons; undefined until computed. */
  readonly cantonService: readonly number[] | undefined;
  readonly chosenHome: number | undefined;
  readonly chosenCanton: string | undefined;
  readonly route: readonly Position[] | undefined;
  /** Places proposed, by their ranks. */
  readonly numbered: readonly NumberedPlace[] | undefined;
  /** Sites that stand on the map as buttons, which the keyboard moves too. */
  readonly movables: readonly MovableSite[];
  /** Whether sites may be dragged. */
  readonly canMove: boolean;
  readonly isPlacing: boolean;
  readonly texts: {
    readonly map: string;
    readonly unavailable: string;
    readonly crosshair: string;
    readonly north: string;
    readonly northUp: string;
    readonly controls: Readonly<Record<string, string>>;
  };
  readonly onClick: (target: MapTarget) => void;
  readonly onPosition: (position: MapPosition) => void;
  readonly onPlace: (longitude: number, latitude: number) => void;
  readonly onCancelPlacing: () => void;
  /** `isDone` is false while the hand moves. */
  readonly onMoveSite: (siteId: string, longitude: number, latitude: number, isDone: boolean) => void;
}

/** The planner's map. It draws what it is given and reports what was clicked or moved; it decides nothing. */
export function MapCanvas(props: MapCanvasProps) {
  // Read by listeners that are set once.
  const latest = useRef(props);
  latest.current = props;
  const { container, drawn, isUnavailable } = useMapController((element) => openMap(element, latest));

  const { drawing } = props;
  useMapContents(drawn, props, drawing.colouring, drawing.homeIsBeyond);
  useMovableSites(drawn, props.movables, props.onMoveSite);
  useSiteDrag(drawn, props.canMove && !props.isPlacing, props.onMoveSite);
  useNumberedMarkers(drawn, props.numbered);
  useMeasureMarkers(drawn, drawing.measure, latest);
  useCrosshair(drawn, props.isPlacing, latest);
  const { onController } = drawing;
  useEffect(() => {
    onController(drawn);
    return () => onController(undefined);
  }, [drawn, onController]);

  return (
    <div className={styles.frame}>
      <div
        ref={container}
        className={styles.map}
        data-placing={props.isPlacing || undefined}
        data-ready={drawn !== undefined || undefined}
      />
      {drawn !== undefined && drawing.swipe !== undefined && (
        <MapBefore over={drawn} swipe={drawing.swipe} canvas={props} />
      )}
      <p className={styles.north} title={props.texts.northUp} aria-hidden="true">
        {props.texts.north}
      </p>
      {drawing.planIgn !== undefined && <p className={styles.planIgn}>{PLAN_IGN_ATTRIBUTION}</p>}
      {isUnavailable && <p className={styles.unavailable}>{props.texts.unavailable}</p>}
    </div>
  );
}

function openMap(container: HTMLDivElement, latest: RefObject<MapCanvasProps>): MapController {
  const { bounds, position, scheme, texts } = latest.current;
  const controller = new MapController({
    container,
    bounds,
    position,
    scheme,
    controlTexts: { ...texts.controls, "Map.Title": texts.map },
    listeners: {
      onClick: (target) => latest.current.onClick(target),
      onPosition: (moved) => latest.current.onPosition(moved),
      onBaseMap: (isAnswering) => latest.current.drawing.onBaseMap(isAnswering),
    },
  });
  controller.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  controller.map.addControl(new ScaleControl({ unit: "metric" }), "bottom-left");
  return controller;
}
