import type { Feature, Geometry } from "geojson";
import type { TerritoryContent } from "../territory-content.ts";
import type { ImportCandidate } from "./import-candidate.ts";
import type { ImportPreviewView, PreviewState } from "./import-views.ts";

type PreviewFeature = ImportPreviewView["map"]["features"][number];

/** More points than a map can tell apart, and megabytes on their way: what changes goes first. */
const FEATURE_COUNT_MAX = 10_000;
const STATE_ORDER: Readonly<Record<PreviewState, number>> = { gone: 0, changed: 1, new: 2, refused: 3, same: 4 };

/** Everything of the kind that has a place, after the import and, for what would be gone, before. */
export function listPreviewFeatures(
  { kind, scope }: ImportCandidate,
  before: TerritoryContent,
  after: TerritoryContent,
  stateOf: ReadonlyMap<string, PreviewState>,
): PreviewFeature[] {
  const unread = new Set(scope.unreadSites);
  const listAll = (content: TerritoryContent): PreviewFeature[] => {
    switch (kind) {
      case "cantons":
        return content.boundaries.filter(({ unit }) => unit === "canton").map(describe);
      case "communes":
      case "populations":
      case "commune-changes":
        return content.boundaries.filter(({ unit }) => unit === "commune").map(describe);
      case "homes":
      case "addresses":
        return (content.homeGrid?.homes ?? []).map(({ id, longitude, latitude }) => point(id, id, longitude, latitude));
      case "sites":
      case "activity":
      case "partners":
      case "hours":
        return listSites(content).map(({ id, name, longitude, latitude }) => point(id, name, longitude, latitude));
    }
  };
  const listSites = ({ siteNetworks }: TerritoryContent) =>
    (siteNetworks.find(({ date }) => date === scope.date) ?? siteNetworks[0])?.sites ?? [];
  const describe = ({ code, name, geometry }: { code: string; name: string; geometry: Geometry }) =>
    feature(code, name, geometry);
  const point = (key: string, name: string, longitude: number, latitude: number) =>
    feature(key, name, { type: "Point", coordinates: [longitude, latitude] });
  const feature = (key: string, name: string, geometry: Geometry): Feature<Geometry, PreviewFeature["properties"]> => {
    const state = stateOf.get(key) ?? (unread.has(key) ? "refused" : "same");
    return { type: "Feature", geometry, properties: { key, name, state } };
  };
  const placed = new Map(listAll(before).map((each) => [each.properties.key, each]));
  for (const each of listAll(after)) placed.set(each.properties.key, each);
  return [...placed.values()]
    .sort((a, b) => STATE_ORDER[a.properties.state] - STATE_ORDER[b.properties.state])
    .slice(0, FEATURE_COUNT_MAX);
}
