"use client";
import type { LngLat, MapMouseEvent, MapTouchEvent } from "maplibre-gl";
import { useEffect, useRef } from "react";
import { FramePace } from "./frame-pace.ts";
import { SITES_LAYER } from "./layers/sites.ts";
import type { MapController } from "./map-controller.ts";

/** Pixels under which a press is a click, not a drag. */
const CLICK_PIXELS = 4;

const RELEASES = ["mouseup", "touchend", "touchcancel", "blur"] as const;

/** Any site is dragged from where it is drawn, with the mouse or a finger; the map stays still meanwhile. */
export function useSiteDrag(
  controller: MapController | undefined,
  canMove: boolean,
  onMove: (siteId: string, longitude: number, latitude: number, isDone: boolean) => void,
): void {
  const latestMove = useRef(onMove);
  latestMove.current = onMove;
  useEffect(() => {
    if (controller === undefined || !canMove) return;
    const { map } = controller;
    const pace = new FramePace((siteId: string, { lng, lat }: LngLat) => latestMove.current(siteId, lng, lat, false));
    const press = (event: MapMouseEvent | MapTouchEvent) => {
      // Two fingers zoom.
      if ("points" in event && event.points.length > 1) return;
      const [feature] = map.queryRenderedFeatures(event.point, { layers: [SITES_LAYER] });
      // A stop is moved on the page of its site, with its days.
      if (feature === undefined || feature.properties.isStop === true || event.originalEvent.defaultPrevented) return;
      // The map would pan under the hand.
      event.preventDefault();
      follow(String(feature.properties.id), event.point);
    };
    const follow = (siteId: string, from: { readonly x: number; readonly y: number }) => {
      let last: LngLat | undefined;
      const moveTo = ({ point, lngLat }: MapMouseEvent | MapTouchEvent) => {
        if (last === undefined && Math.hypot(point.x - from.x, point.y - from.y) <= CLICK_PIXELS) return;
        last = lngLat;
        pace.call(siteId, lngLat);
      };
      // Wherever the hand lets go, out of the map and out of the window too: the site stays where it was last seen.
      const release = () => {
        for (const name of ["mousemove", "touchmove"] as const) map.off(name, moveTo);
        for (const name of RELEASES) removeEventListener(name, release);
        pace.cancel();
        if (last !== undefined) latestMove.current(siteId, last.lng, last.lat, true);
      };
      for (const name of ["mousemove", "touchmove"] as const) map.on(name, moveTo);
      for (const name of RELEASES) addEventListener(name, release);
    };
    const showHand = () => {
      map.getCanvas().style.cursor = "grab";
    };
    const hideHand = () => {
      map.getCanvas().style.cursor = "";
    };
    map.on("mousedown", press);
    map.on("touchstart", press);
    map.on("mouseenter", SITES_LAYER, showHand);
    map.on("mouseleave", SITES_LAYER, hideHand);
    return () => {
      map.off("mousedown", press);
      map.off("touchstart", press);
      map.off("mouseenter", SITES_LAYER, showHand);
      map.off("mouseleave", SITES_LAYER, hideHand);
      hideHand();
    };
  }, [controller, canMove]);
}
