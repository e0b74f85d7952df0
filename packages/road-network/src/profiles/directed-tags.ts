import type { OsmTags } from "./osm-profile.ts";

export type TagDirection = "forward" | "backward";

/**
 * Value of the first key that is present, each tried with the direction's suffix first:
 * `maxspeed:forward`, `maxspeed`, then the next key.
 */
export function findDirectedTag(tags: OsmTags, keys: readonly string[], direction: TagDirection): string | undefined {
  for (const key of keys) {
    const value = tags.get(`${key}:${direction}`) ?? tags.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The keys themselves and with each direction's suffix. */
export function withDirections(keys: readonly string[]): string[] {
  return keys.flatMap((key) => [key, `${key}:forward`, `${key}:backward`]);
}
