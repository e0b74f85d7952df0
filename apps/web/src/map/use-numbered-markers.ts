import { Marker } from "maplibre-gl";
import { useEffect } from "react";
import styles from "./map-canvas.module.css";
import type { MapController } from "./map-controller.ts";

/** A place with its rank, shown over the map. Degrees. */
export interface NumberedPlace {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly longitude: number;
  readonly latitude: number;
}

/** Ranks standing on the map: what is proposed and is not there yet. A list or a table beside says the same. */
export function useNumberedMarkers(
  controller: MapController | undefined,
  places: readonly NumberedPlace[] | undefined,
): void {
  useEffect(() => {
    if (controller === undefined || places === undefined) return;
    const markers = places.map(({ name, rank, longitude, latitude }) => {
      const element = document.createElement("div");
      element.className = styles.numbered ?? "";
      element.textContent = String(rank);
      const marker = new Marker({ element }).setLngLat([longitude, latitude]).addTo(controller.map);
      // The library names its markers itself when they are added.
      element.setAttribute("role", "img");
      element.setAttribute("aria-label", `${rank}. ${name}`);
      element.title = name;
      return marker;
    });
    return () => {
      for (const marker of markers) marker.remove();
    };
  }, [controller, places]);
}
