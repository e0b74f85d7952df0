import type { ComposedVersion } from "./composed-version.ts";

/** How a site says where what is told of it comes from. */
export function describeSource({
  name,
  producer,
  vintage,
}: Pick<ComposedVersion, "name" | "producer" | "vintage">): string {
  const citation = producer === "" ? name : `${name} (${producer})`;
  return vintage === "" ? citation : `${citation}, ${vintage}`;
}
