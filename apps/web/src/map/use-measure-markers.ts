import { type RefObject, useEffect, useRef } from "react";
import styles from "./map-canvas.module.css";
import type { MapCanvasProps } from "./map-canvas.tsx";
import type { MapController } from "./map-controller.ts";
import { MovableMarker } from "./movable-marker.ts";

const LETTERS = ["A", "B"] as const;

/** Both ends of a measure, moved by hand or with the arrow keys. */
export function useMeasureMarkers(
  controller: MapController | undefined,
  measure: MapCanvasProps["drawing"]["measure"],
  latest: RefObject<MapCanvasProps>,
): void {
  const markers = useRef<MovableMarker[]>([]);
  const isOn = measure !== undefined;
  useEffect(() => {
    const given = latest.current.drawing.measure;
    if (controller === undefined || !isOn || given === undefined) return;
    markers.current = given.ends.map(
      ({ longitude, latitude }, end) =>
        new MovableMarker({
          map: controller.map,
          longitude,
          latitude,
          className: styles.measure ?? "",
          label: given.labels[end === 0 ? 0 : 1],
          text: LETTERS[end] ?? "",
          onMove: (movedLongitude, movedLatitude, isDone) =>
            latest.current.drawing.measure?.onMove(end === 0 ? 0 : 1, movedLongitude, movedLatitude, isDone),
        }),
    );
    return () => {
      for (const marker of markers.current) marker.remove();
      markers.current = [];
    };
  }, [controller, isOn, latest]);
  useEffect(() => {
    for (const [end, marker] of markers.current.entries()) {
      const point = measure?.ends[end];
      if (point !== undefined) marker.moveTo(point.longitude, point.latitude);
    }
  }, [measure]);
}
