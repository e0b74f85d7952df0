"use client";
import { useEffect, useRef } from "react";
import { FramePace } from "./frame-pace.ts";
import styles from "./map-canvas.module.css";
import type { MapController } from "./map-controller.ts";
import { MovableMarker } from "./movable-marker.ts";

/** A site that stands on the map as a button: one that was added, or one chosen to be moved. */
export interface MovableSite {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  /** What moving it does, for those who do not see it. */
  readonly label: string;
  /** On the button; empty to show what is under it. */
  readonly text: string;
  /** Otherwise it only shows where it is. */
  readonly isMovable: boolean;
}

/** One marker a site; kept while it only moves, so that a drag or a focus is not lost. */
export function useMovableSites(
  controller: MapController | undefined,
  sites: readonly MovableSite[],
  onMove: (siteId: string, longitude: number, latitude: number, isDone: boolean) => void,
): void {
  const markers = useRef(new Map<string, MovableMarker>());
  const latestMove = useRef(onMove);
  latestMove.current = onMove;
  useEffect(() => {
    if (controller === undefined) return;
    return () => {
      for (const marker of markers.current.values()) marker.remove();
      markers.current.clear();
    };
  }, [controller]);
  useEffect(() => {
    if (controller === undefined) return;
    for (const { id, longitude, latitude, label, text, isMovable } of sites) {
      const known = markers.current.get(id);
      if (known !== undefined) {
        known.moveTo(longitude, latitude);
        known.setLabel(label);
        known.setText(text);
        known.setMovable(isMovable);
        continue;
      }
      const pace = new FramePace((movedLongitude: number, movedLatitude: number) =>
        latestMove.current(id, movedLongitude, movedLatitude, false),
      );
      const marker = new MovableMarker({
        ...{ map: controller.map, longitude, latitude, label, text },
        className: (text === "" ? styles.movable : styles.proposal) ?? "",
        onMove: (movedLongitude, movedLatitude, isDone) => {
          if (!isDone) {
            pace.call(movedLongitude, movedLatitude);
            return;
          }
          pace.cancel();
          latestMove.current(id, movedLongitude, movedLatitude, true);
        },
      });
      marker.setMovable(isMovable);
      marker.element.dataset.site = id;
      // Chosen to be moved with the keyboard: the keys go to it at once.
      if (text === "") marker.element.focus({ preventScroll: true });
      markers.current.set(id, marker);
    }
    for (const [id, marker] of markers.current) {
      if (sites.some((site) => site.id === id)) continue;
      marker.remove();
      markers.current.delete(id);
    }
  }, [controller, sites]);
}
