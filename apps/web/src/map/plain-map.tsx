"use client";
import { NavigationControl, ScaleControl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { type RefObject, useEffect, useRef, useState } from "react";
import canvasStyles from "./map-canvas.module.css";
import type { Scheme } from "./map-colours.ts";
import { MapController } from "./map-controller.ts";

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

export interface PlainMap {
  readonly container: RefObject<HTMLDivElement | null>;
  /** Undefined until it can be drawn on. */
  readonly drawn: MapController | undefined;
  /** No WebGL. */
  readonly isUnavailable: boolean;
}

/** A map with zoom buttons and a scale, that can be moved and that the address knows nothing of; what it shows is drawn by who asks for it. */
export function usePlainMap({ scheme, ...options }: PlainMapOptions): PlainMap {
  const container = useRef<HTMLDivElement>(null);
  const first = useRef({ scheme, ...options });
  const [controller, setController] = useState<MapController | "unavailable">();
  const drawn = controller === "unavailable" ? undefined : controller;

  useEffect(() => {
    if (container.current === null) return;
    let made: MapController;
    try {
      made = openMap(container.current, first.current);
    } catch {
      // No WebGL: tables say the same as the map, and the page says so.
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
  useEffect(() => drawn?.setScheme(scheme), [drawn, scheme]);

  return { container, drawn, isUnavailable: controller === "unavailable" };
}

/** Where a {@link usePlainMap} is, or why it is not there. */
export function PlainMapFrame({ map, unavailable }: { readonly map: PlainMap; readonly unavailable: string }) {
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
