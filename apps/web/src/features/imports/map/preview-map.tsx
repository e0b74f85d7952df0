"use client";
import type { ImportPreviewView, TerritoryMapView } from "@maillage/planning";
import { type GeoJSONSource, type MapMouseEvent, NavigationControl, ScaleControl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useRef, useState } from "react";
import { cantonFeatures } from "../../../map/layers/cantons.ts";
import canvasStyles from "../../../map/map-canvas.module.css";
import type { Scheme } from "../../../map/map-colours.ts";
import { MapController } from "../../../map/map-controller.ts";
import { PREVIEW_LAYERS, PREVIEW_SOURCE, previewLayers } from "./preview-layers.ts";
import { DRAWING_ORDER, drawPreviewMark, markImageName, type PreviewState } from "./preview-marks.ts";

type PreviewFeature = ImportPreviewView["map"]["features"][number];

export interface PreviewMapProps {
  /** West, south, east, north, degrees: what is in view at first. */
  readonly bounds: readonly [number, number, number, number];
  readonly scheme: Scheme;
  /** Limits that lie under what is imported. */
  readonly ground: Pick<TerritoryMapView, "cantons" | "communes">;
  readonly features: readonly PreviewFeature[];
  readonly shown: readonly PreviewState[];
  readonly texts: {
    readonly map: string;
    readonly unavailable: string;
    readonly controls: Readonly<Record<string, string>>;
  };
  /** What is under a click; undefined for nothing. */
  readonly onPoint: (properties: PreviewFeature["properties"] | undefined) => void;
}

const PIXEL_RATIO = 2;

/** Where what an import would change is, on a map that is zoomed and panned, by mouse, fingers or keyboard. */
export function PreviewMap(props: PreviewMapProps) {
  const { ground, features, shown, scheme, texts } = props;
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [controller, setController] = useState<MapController | "unavailable">();
  const drawn = controller === "unavailable" ? undefined : controller;

  useEffect(() => {
    if (container.current === null) return;
    let made: MapController;
    try {
      made = openMap(container.current, latest.current);
    } catch {
      // No WebGL: the tables under the other tabs say the same, and the page says so.
      setController("unavailable");
      return;
    }
    let isClosed = false;
    void made.whenReady().then(() => {
      if (isClosed) return;
      addPreview(made, latest.current.scheme);
      made.map.on("click", ({ point }: MapMouseEvent) => {
        const [found] = made.map.queryRenderedFeatures(point, { layers: [...PREVIEW_LAYERS] });
        const key = found?.properties.key;
        latest.current.onPoint(latest.current.features.find(({ properties }) => properties.key === key)?.properties);
      });
      setController(made);
    });
    return () => {
      isClosed = true;
      setController(undefined);
      made.close();
    };
  }, []);

  useEffect(() => {
    drawn?.setShown(["cantons"]);
    drawn?.setFeatures("communes", ground.communes.features);
    drawn?.setFeatures("cantons", cantonFeatures(ground.cantons.features));
  }, [drawn, ground]);
  useEffect(() => {
    // Made by `addPreview`.
    const source = drawn?.map.getSource(PREVIEW_SOURCE) as GeoJSONSource | undefined;
    source?.setData({
      type: "FeatureCollection",
      features: features.filter(({ properties }) => shown.includes(properties.state)),
    });
  }, [drawn, features, shown]);
  useEffect(() => {
    drawn?.setScheme(scheme);
    if (drawn !== undefined) paintPreview(drawn, scheme);
  }, [drawn, scheme]);

  return (
    <div className={canvasStyles.frame}>
      <div ref={container} className={canvasStyles.map} data-ready={drawn !== undefined || undefined} />
      {controller === "unavailable" && <p className={canvasStyles.unavailable}>{texts.unavailable}</p>}
    </div>
  );
}

function openMap(container: HTMLDivElement, { bounds, scheme, texts }: PreviewMapProps): MapController {
  const controller = new MapController({
    ...{ container, bounds, scheme, position: null },
    controlTexts: { ...texts.controls, "Map.Title": texts.map },
    listeners: { onClick: () => {}, onPosition: () => {}, onBaseMap: () => {} },
  });
  controller.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  controller.map.addControl(new ScaleControl({ unit: "metric" }), "bottom-left");
  return controller;
}

function addPreview({ map }: MapController, scheme: Scheme): void {
  map.addSource(PREVIEW_SOURCE, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
  setMarks(map, scheme);
  for (const layer of previewLayers(scheme)) map.addLayer(layer);
}

function paintPreview({ map }: MapController, scheme: Scheme): void {
  setMarks(map, scheme);
  for (const layer of previewLayers(scheme)) {
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      // Names and values come from the layer's own specification.
      map.setPaintProperty(layer.id, name as "fill-color", value);
    }
  }
}

function setMarks(map: MapController["map"], scheme: Scheme): void {
  for (const state of DRAWING_ORDER) {
    const [name, image] = [markImageName(state), drawPreviewMark(state, scheme, PIXEL_RATIO)];
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: PIXEL_RATIO });
  }
}
