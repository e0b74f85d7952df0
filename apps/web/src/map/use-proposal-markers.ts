import { type RefObject, useEffect, useRef } from "react";
import styles from "./map-canvas.module.css";
import type { MapCanvasProps } from "./map-canvas.tsx";
import type { MapController } from "./map-controller.ts";
import { MovableMarker } from "./movable-marker.ts";

/** One marker per proposal; kept while proposals only move, so that a drag or a focus is not lost. */
export function useProposalMarkers(
  controller: MapController | undefined,
  proposals: MapCanvasProps["proposals"],
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
