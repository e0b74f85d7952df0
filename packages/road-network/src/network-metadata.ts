import type { ModelError, NetworkMetadata, NetworkSource } from "./road-network.ts";

const ORIGINS = ["modelled", "osm", "bdtopo", "route500", "dimacs"] as const satisfies NetworkMetadata["origin"][];
const PROFILES = ["car", "bicycle", "foot"] as const satisfies NetworkMetadata["profile"][];

/** Metadata from parsed JSON; `undefined` when a field is missing or of another kind. Unknown fields are dropped. */
export function parseNetworkMetadata(json: unknown): NetworkMetadata | undefined {
  if (!isRecord(json)) return undefined;
  const origin = ORIGINS.find((candidate) => candidate === json.origin);
  const profile = PROFILES.find((candidate) => candidate === json.profile);
  const { profileVersion, accessKmPerHour, snapMetresMax } = json;
  const sources = Array.isArray(json.sources) ? json.sources.map(parseSource) : [undefined];
  const modelError = parseModelError(json.modelError);
  if (origin === undefined || profile === undefined || typeof profileVersion !== "string") return undefined;
  if (typeof accessKmPerHour !== "number" || typeof snapMetresMax !== "number") return undefined;
  if (!sources.every((source) => source !== undefined)) return undefined;
  if (json.modelError !== undefined && modelError === undefined) return undefined;
  return {
    origin,
    profile,
    profileVersion,
    sources,
    ...(modelError === undefined ? {} : { modelError }),
    accessKmPerHour,
    snapMetresMax,
  };
}

function parseSource(json: unknown): NetworkSource | undefined {
  if (!isRecord(json)) return undefined;
  const { name, producer, licence, vintage, sha256 } = json;
  if (typeof name !== "string" || typeof producer !== "string" || typeof licence !== "string") return undefined;
  if (typeof vintage !== "string" || typeof sha256 !== "string") return undefined;
  return { name, producer, licence, vintage, sha256 };
}

function parseModelError(json: unknown): ModelError | undefined {
  if (!isRecord(json)) return undefined;
  const { meanAbsoluteShare, maxAbsoluteShare, pairCount } = json;
  if (typeof meanAbsoluteShare !== "number" || typeof maxAbsoluteShare !== "number") return undefined;
  if (typeof pairCount !== "number") return undefined;
  return { meanAbsoluteShare, maxAbsoluteShare, pairCount };
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
