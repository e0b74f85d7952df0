"use client";
import { NavigationControl, ScaleControl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect } from "react";
import canvasStyles from "./map-canvas.module.css";
import type { Scheme } from "./map-colours.ts";
import { MapController } from "./map-controller.ts";
import { type OpenedMap, useMapController } from "./use-map-controller.ts";

export interface PlainMapOptions {
  /** West, south, east, north, degrees: what is in view at first. */
  readonly bounds: readonly [number, number, number, number];
  readonly scheme: Scheme;
  readonly texts: {
    readonly map: string;
    readonly unavailable: string;
    readonly controls: Readonly<Record<string, string>>;
  };
}

/** A map with zoom buttons and a scale, that can be moved and that the address knows nothing of; what it shows is drawn by who asks for it. */
export function usePlainMap({ scheme, ...options }: PlainMapOptions): OpenedMap {
  const map = useMapController((container) => openMap(container, { scheme, ...options }));
  const { drawn } = map;
  useEffect(() => drawn?.setScheme(scheme), [drawn, scheme]);
  return map;
}

/** Where a {@link usePlainMap} is, or why it is not there. */
export function PlainMapFrame({ map, unavailable }: { readonly map: OpenedMap; readonly unavailable: string }) {
  return (
    <div className={canvasStyles.frame}>
      <div ref={map.container} className={canvasStyles.map} data-ready={map.drawn !== undefined || undefined} />
      {map.isUnavailable && <p className={canvasStyles.unavailable}>{unavailable}</p>}
    </div>
  );
}

function openMap(container: HTMLDivElement, { bounds, scheme, texts }: PlainMapOptions): MapController {
  const controller = new MapController({
    ...{ container, bounds, scheme, position: null },
    controlTexts: { ...texts.controls, "Map.Title": texts.map },
    listeners: { onClick: () => {}, onPosition: () => {}, onBaseMap: () => {} },
  });
  controller.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  controller.map.addControl(new ScaleControl({ unit: "metric" }), "bottom-left");
  return controller;
}
