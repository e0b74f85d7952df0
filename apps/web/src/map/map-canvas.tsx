"use client";
import type { ProposedSite, SiteView, TerritoryMapView } from "@maillage/planning";
import type { Position } from "geojson";
import { NavigationControl, ScaleControl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { LayerId, MapPosition } from "../view-state/view-state.ts";
import { cantonFeatures } from "./layers/cantons.ts";
import { homeFeatures } from "./layers/homes.ts";
import { roadFeatures } from "./layers/roads.ts";
import { routeFeatures } from "./layers/route.ts";
import { siteFeatures } from "./layers/sites.ts";
import styles from "./map-canvas.module.css";
import type { Scheme } from "./map-colours.ts";
import { MapController, type MapTarget } from "./map-controller.ts";
import { MovableMarker } from "./movable-marker.ts";

export interface MapCanvasProps {
  readonly bounds: readonly [number, number, number, number];
  /** Where to look at first; the territory's bounds when null. */
  readonly position: MapPosition | null;
  readonly scheme: Scheme;
  readonly shown: readonly LayerId[];
  readonly territory: TerritoryMapView;
  readonly roadLines: readonly (readonly Position[])[] | undefined;
  readonly sites: readonly SiteView[];
  readonly opened: readonly string[];
  /** Index in COLOURED_CLASSES of each home; undefined until computed. */
  readonly homeClass: readonly number[] | undefined;
  /** Whether each home is beyond the threshold; undefined until computed. */
  readonly homeIsBeyond: readonly boolean[] | undefined;
  /** Index in CANTON_SERVICES of each shape of the territory's cantons; undefined until computed. */
  readonly cantonService: readonly number[] | undefined;
  readonly chosenHome: number | undefined;
  readonly chosenCanton: string | undefined;
  readonly route: readonly Position[] | undefined;
  readonly proposals: readonly ProposedSite[];
  readonly isPlacing: boolean;
  readonly texts: {
    readonly map: string;
    readonly unavailable: string;
    readonly crosshair: string;
    readonly proposal: (number: number) => string;
    readonly controls: Readonly<Record<string, string>>;
  };
  readonly onClick: (target: MapTarget) => void;
  readonly onPosition: (position: MapPosition) => void;
  readonly onPlace: (longitude: number, latitude: number) => void;
  readonly onCancelPlacing: () => void;
  readonly onMoveProposal: (index: number, longitude: number, latitude: number, isDone: boolean) => void;
}

/** The planner's map. It draws what it is given and reports what was clicked or moved; it decides nothing. */
export function MapCanvas(props: MapCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  // Read by listeners that are set once.
  const latest = useRef(props);
  latest.current = props;
  const [controller, setController] = useState<MapController | "unavailable">();
  const drawn = controller === "unavailable" ? undefined : controller;

  useEffect(() => {
    if (container.current === null) return;
    let made: MapController;
    try {
      made = openMap(container.current, latest);
    } catch {
      // No WebGL: the tables and the panel do without, and the page says so.
      setController("unavailable");
      return;
    }
    let isClosed = false;
    void made.whenReady().then(() => {
      if (!isClosed) setController(made);
    });
    return () => {
      isClosed = true;
      setController(undefined);
      made.close();
    };
  }, []);

  const { territory, roadLines, sites, opened, homeClass, chosenHome, chosenCanton, route, scheme, shown } = props;
  useEffect(() => {
    drawn?.setFeatures("communes", territory.communes.features);
    drawn?.setFeatures("cantons", cantonFeatures(territory.cantons.features));
    drawn?.setFeatures("habitants", homeFeatures(territory.homes));
  }, [drawn, territory]);
  useEffect(() => drawn?.setFeatures("routes", roadFeatures(roadLines ?? [])), [drawn, roadLines]);
  useEffect(() => drawn?.setFeatures("sites", siteFeatures(sites, opened)), [drawn, sites, opened]);
  useEffect(() => drawn?.setFeatures("itineraire", routeFeatures(route)), [drawn, route]);
  useEffect(() => drawn?.setHomeClasses(homeClass ?? []), [drawn, homeClass]);
  useEffect(() => drawn?.setHomesBeyond(props.homeIsBeyond ?? []), [drawn, props.homeIsBeyond]);
  useEffect(() => drawn?.setCantonServices(props.cantonService ?? []), [drawn, props.cantonService]);
  useEffect(() => drawn?.chooseHome(chosenHome), [drawn, chosenHome]);
  useEffect(() => drawn?.chooseCanton(chosenCanton), [drawn, chosenCanton]);
  useEffect(() => drawn?.setScheme(scheme), [drawn, scheme]);
  useEffect(() => drawn?.setShown(shown), [drawn, shown]);
  useProposalMarkers(drawn, props.proposals, latest);
  useCrosshair(drawn, props.isPlacing, latest);

  return (
    <div className={styles.frame}>
      <div
        ref={container}
        className={styles.map}
        data-placing={props.isPlacing || undefined}
        data-ready={drawn !== undefined || undefined}
      />
      {controller === "unavailable" && <p className={styles.unavailable}>{props.texts.unavailable}</p>}
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
    onClick: (target) => latest.current.onClick(target),
    onPosition: (moved) => latest.current.onPosition(moved),
  });
  controller.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  controller.map.addControl(new ScaleControl({ unit: "metric" }), "bottom-left");
  return controller;
}

/** One marker per proposal; kept while proposals only move, so that a drag or a focus is not lost. */
function useProposalMarkers(
  controller: MapController | undefined,
  proposals: readonly ProposedSite[],
  latest: RefObject<MapCanvasProps>,
): void {
  const markers = useRef<MovableMarker[]>([]);
  useEffect(() => {
    if (controller === undefined) return;
    return () => {
      for (const marker of markers.current) marker.remove();
      markers.current = [];
    };
  }, [controller]);
  useEffect(() => {
    if (controller === undefined) return;
    for (const [index, { longitude, latitude }] of proposals.entries()) {
      const label = latest.current.texts.proposal(index + 1);
      const marker = markers.current[index];
      marker?.moveTo(longitude, latitude);
      marker?.setLabel(label);
      markers.current[index] ??= new MovableMarker({
        map: controller.map,
        longitude,
        latitude,
        className: styles.proposal ?? "",
        label,
        text: String(index + 1),
        onMove: (movedLongitude, movedLatitude, isDone) =>
          latest.current.onMoveProposal(index, movedLongitude, movedLatitude, isDone),
      });
    }
    for (const extra of markers.current.splice(proposals.length)) extra.remove();
  }, [controller, proposals, latest]);
}

/** While placing, a crosshair in the middle of the map takes the focus: arrows move it, Enter places, Escape cancels. */
function useCrosshair(
  controller: MapController | undefined,
  isPlacing: boolean,
  latest: RefObject<MapCanvasProps>,
): void {
  useEffect(() => {
    if (controller === undefined || !isPlacing) return;
    const { lng, lat } = controller.map.getCenter();
    const crosshair = new MovableMarker({
      map: controller.map,
      longitude: lng,
      latitude: lat,
      className: styles.crosshair ?? "",
      label: latest.current.texts.crosshair,
      text: "",
      onMove: () => {},
      onActivate: (longitude, latitude) => latest.current.onPlace(longitude, latitude),
    });
    crosshair.element.focus({ preventScroll: true });
    // Wherever the focus is: the hint says so. A list that Escape closes keeps it for itself.
    const cancel = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) latest.current.onCancelPlacing();
    };
    document.addEventListener("keydown", cancel);
    return () => {
      document.removeEventListener("keydown", cancel);
      crosshair.remove();
    };
  }, [controller, isPlacing, latest]);
}
