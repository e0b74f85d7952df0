"use client";
import type { SiteView, TerritoryMapView } from "@maillage/planning";
import { NavigationControl, ScaleControl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useRef, useState } from "react";
import type { HomeColouring } from "../../../map/home-colouring.ts";
import { zoomOfPlaces } from "../../../map/home-forms.ts";
import { cantonFeatures } from "../../../map/layers/cantons.ts";
import { homeFeatures } from "../../../map/layers/homes.ts";
import { siteFeatures } from "../../../map/layers/sites.ts";
import canvasStyles from "../../../map/map-canvas.module.css";
import type { Scheme } from "../../../map/map-colours.ts";
import { MapController } from "../../../map/map-controller.ts";
import { type NumberedPlace, useNumberedMarkers } from "../../../map/use-numbered-markers.ts";

export interface ReadingMapProps {
  /** West, south, east, north, degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly scheme: Scheme;
  readonly territory: TerritoryMapView;
  readonly sites: readonly SiteView[];
  readonly colouring: HomeColouring;
  /** Uint8[homeCount]: 1 beyond the threshold. */
  readonly homeIsBeyond: Uint8Array;
  /** Places proposed, by their ranks. */
  readonly numbered?: readonly NumberedPlace[] | undefined;
  readonly texts: {
    readonly map: string;
    readonly unavailable: string;
    readonly controls: Readonly<Record<string, string>>;
  };
}

const SHOWN = ["cantons", "habitants", "sites"] as const;
const NOTHING_CHANGED: ReadonlySet<string> = new Set();

/** A map to be read: sites, and homes coloured by what is being told; it can be moved, and nothing on it answers. */
export function ReadingMap(props: ReadingMapProps) {
  const { territory, sites, colouring, homeIsBeyond, scheme, bounds, texts } = props;
  const container = useRef<HTMLDivElement>(null);
  const first = useRef(props);
  const [controller, setController] = useState<MapController | "unavailable">();
  const drawn = controller === "unavailable" ? undefined : controller;

  useEffect(() => {
    if (container.current === null) return;
    let made: MapController;
    try {
      made = openMap(container.current, first.current);
    } catch {
      // No WebGL: the table under the map says the same, and the page says so.
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

  useEffect(() => {
    drawn?.setShown(SHOWN);
    drawn?.setFeatures("communes", territory.communes.features);
    drawn?.setFeatures("cantons", cantonFeatures(territory.cantons.features));
    drawn?.setFeatures("habitants", homeFeatures(territory));
    drawn?.setPlacesZoom(zoomOfPlaces("auto", territory.homes, bounds));
  }, [drawn, territory, bounds]);
  useEffect(() => drawn?.setFeatures("sites", siteFeatures(sites, NOTHING_CHANGED)), [drawn, sites]);
  const { palette } = colouring;
  useEffect(() => drawn?.setHomesPaint({ palette, isTailOnly: false, isOverBaseMap: false }), [drawn, palette]);
  useEffect(() => drawn?.setHomeStates(colouring.homeClass, homeIsBeyond), [drawn, colouring, homeIsBeyond]);
  useEffect(() => drawn?.setScheme(scheme), [drawn, scheme]);
  useNumberedMarkers(drawn, props.numbered);

  return (
    <div className={canvasStyles.frame}>
      <div ref={container} className={canvasStyles.map} data-ready={drawn !== undefined || undefined} />
      {controller === "unavailable" && <p className={canvasStyles.unavailable}>{texts.unavailable}</p>}
    </div>
  );
}

function openMap(container: HTMLDivElement, { bounds, scheme, texts }: ReadingMapProps): MapController {
  const controller = new MapController({
    ...{ container, bounds, scheme, position: null },
    controlTexts: { ...texts.controls, "Map.Title": texts.map },
    listeners: { onClick: () => {}, onPosition: () => {}, onBaseMap: () => {} },
  });
  controller.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  controller.map.addControl(new ScaleControl({ unit: "metric" }), "bottom-left");
  return controller;
}
