import type { Feature, Position } from "geojson";
import type { Selection } from "../selection.ts";
import type { MapTools } from "./use-map-tools.ts";

/** Shows a place on the map, and all that is known of it beside. */
export function goToPlace(
  { map, controller, directory, onSelect }: Pick<MapTools, "map" | "controller" | "directory" | "onSelect">,
  selection: Selection,
): void {
  onSelect(selection);
  if (map === undefined || controller === undefined) return;
  if (selection.kind === "canton") {
    const shapes = map.cantons.features.filter(({ properties }) => properties.cantonCodes.includes(selection.code));
    if (shapes.length > 0) controller.goToBounds(boundsOf(shapes));
    return;
  }
  const at = selection.kind === "home" ? map.homes[selection.home] : directory.get(selection.id);
  if (at !== undefined) controller.goTo(at.longitude, at.latitude);
}

/** West, south, east, north. */
function boundsOf(shapes: readonly Feature[]): readonly [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude = Number.NaN, latitude = Number.NaN] of shapes.flatMap(listPositions)) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

function listPositions({ geometry }: Feature): readonly Position[] {
  if (geometry.type === "Polygon") return geometry.coordinates.flat();
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat(2) : [];
}
