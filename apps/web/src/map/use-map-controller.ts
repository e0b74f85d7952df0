"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { MapController } from "./map-controller.ts";

export interface OpenedMap {
  /** Of the element that the map is in. */
  readonly container: RefObject<HTMLDivElement | null>;
  /** Undefined until it can be drawn on. */
  readonly drawn: MapController | undefined;
  /** No WebGL: tables and panels do without, and the page says so. */
  readonly isUnavailable: boolean;
}

/** A map that is opened once its element is there, and closed with it. */
export function useMapController(open: (container: HTMLDivElement) => MapController): OpenedMap {
  const container = useRef<HTMLDivElement>(null);
  const first = useRef(open);
  const [controller, setController] = useState<MapController | "unavailable">();

  useEffect(() => {
    if (container.current === null) return;
    let made: MapController;
    try {
      made = first.current(container.current);
    } catch {
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

  const isUnavailable = controller === "unavailable";
  return { container, drawn: isUnavailable ? undefined : controller, isUnavailable };
}
