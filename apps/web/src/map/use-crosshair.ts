import { type RefObject, useEffect } from "react";
import styles from "./map-canvas.module.css";
import type { MapCanvasProps } from "./map-canvas.tsx";
import type { MapController } from "./map-controller.ts";
import { MovableMarker } from "./movable-marker.ts";

/** While placing, a crosshair in the middle of the map takes the focus: arrows move it, Enter places, Escape cancels. */
export function useCrosshair(
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
