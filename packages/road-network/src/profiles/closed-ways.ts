import type { OsmTags } from "./osm-profile.ts";

/** Works on a road that stays open to traffic. */
const HARMLESS_CONSTRUCTION: ReadonlySet<string> = new Set(["no", "widening", "minor"]);

/** Keys that {@link isClosedToEveryone} reads. */
export const CLOSED_WAY_KEYS = ["area", "highway", "railway", "construction", "proposed", "impassable", "status"];

/** Whether a way is no road yet, no road any more, or a surface rather than a line: closed whatever one travels by. */
export function isClosedToEveryone(tags: OsmTags): boolean {
  if (tags.get("area") === "yes") return true;
  const highway = tags.get("highway");
  if (highway === "construction" || highway === "proposed" || tags.get("railway") === "construction") return true;
  const construction = tags.get("construction");
  if (construction !== undefined && !HARMLESS_CONSTRUCTION.has(construction)) return true;
  return tags.has("proposed") || tags.get("impassable") === "yes" || tags.get("status") === "impassable";
}
