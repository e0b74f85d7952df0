import { accessOf } from "./access-rules.ts";
import { CLOSED_WAY_KEYS, isClosedToEveryone } from "./closed-ways.ts";
import { parseDurationSeconds } from "./measures.ts";
import type { NodePassage, OsmProfile, OsmTags, WayTravel } from "./osm-profile.ts";

/** Every constant of the foot profile. */
const FOOT = {
  version: "foot-2026.1",
  walkingKmPerHour: 5,
  ferryKmPerHour: 5,
  walked: new Set([
    ...["primary", "primary_link", "secondary", "secondary_link", "tertiary", "tertiary_link", "unclassified"],
    ...["residential", "road", "living_street", "service", "track", "path", "steps", "pedestrian", "footway"],
    ...["cycleway", "bridleway", "corridor", "platform"],
  ]),
  surfaceKmPerHourMax: new Map([
    ["fine_gravel", 3.75],
    ["gravel", 3.75],
    ["pebblestone", 3.75],
    ["mud", 2.5],
    ["sand", 2.5],
  ]),
  accessKeys: ["foot", "access"],
  accessOpen: new Set(["yes", "foot", "permissive", "designated", "official"]),
  accessEndsOnly: new Set(["private", "delivery", "destination", "customers", "permit", "residents", "unknown"]),
  accessClosed: new Set(["no", "agricultural", "forestry", "use_sidepath", "military"]),
  barriersClosed: new Set(["wall", "fence", "hedge", "retaining_wall", "city_wall"]),
  signalSeconds: 2,
} as const;

/** Walking, everywhere one is allowed to, both ways along any street. */
export const footProfile: OsmProfile = {
  name: "foot",
  version: FOOT.version,
  requiredWayKeys: ["highway", "route", "railway", "public_transport", "man_made"],
  wayKeys: new Set([
    ...CLOSED_WAY_KEYS,
    ...["route", "duration", "surface", "oneway:foot", "public_transport", "man_made"],
    ...FOOT.accessKeys,
  ]),
  nodeKeys: new Set(["barrier", "highway", ...FOOT.accessKeys]),
  restrictionKeys: ["restriction:foot"],
  restrictionExceptions: new Set(["foot"]),
  accessKmPerHour: 5,
  snapMetresMax: 2000,
  travelWay,
  passNode,
  // One turns on one's heel.
  turnSeconds: () => 0,
};

function travelWay(tags: OsmTags, travel: WayTravel): boolean {
  if (isClosedToEveryone(tags)) return false;
  const access = accessOf(
    FOOT.accessKeys.map((key) => tags.get(key)).find((value) => value !== undefined),
    FOOT,
  );
  if (access === "closed") return false;
  travel.isFerry = tags.get("route") === "ferry";
  const isWalked =
    FOOT.walked.has(tags.get("highway") ?? "") ||
    tags.get("railway") === "platform" ||
    tags.get("public_transport") === "platform" ||
    tags.get("man_made") === "pier" ||
    (tags.has("highway") && access === "open");
  if (!isWalked && !travel.isFerry) return false;

  travel.absurdSpeed = undefined;
  travel.isNoSnap = travel.isFerry;
  travel.isRoundabout = false;
  travel.isMinor = false;
  const duration = travel.isFerry ? tags.get("duration") : undefined;
  travel.wholeSeconds = duration === undefined ? 0 : (parseDurationSeconds(duration) ?? 0);
  const kmPerHour = travel.isFerry
    ? FOOT.ferryKmPerHour
    : (FOOT.surfaceKmPerHourMax.get(tags.get("surface") ?? "") ?? FOOT.walkingKmPerHour);
  const oneway = tags.get("oneway:foot");
  travel.forward.kmPerHour = oneway === "-1" ? 0 : kmPerHour;
  travel.backward.kmPerHour = oneway === "yes" ? 0 : kmPerHour;
  travel.forward.isEndsOnly = access === "ends";
  travel.backward.isEndsOnly = access === "ends";
  return true;
}

function passNode(tags: OsmTags, passage: NodePassage): boolean {
  let access: string | undefined;
  for (const key of FOOT.accessKeys) access ??= tags.get(key);
  passage.isBlocked =
    access === undefined ? FOOT.barriersClosed.has(tags.get("barrier") ?? "") : accessOf(access, FOOT) === "closed";
  passage.delaySeconds = tags.get("highway") === "traffic_signals" ? FOOT.signalSeconds : 0;
  passage.direction = "both";
  passage.isUndirectedStop = false;
  passage.isMinorOnly = false;
  return passage.isBlocked || passage.delaySeconds > 0;
}
