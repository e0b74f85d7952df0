import { accessOf } from "./access-rules.ts";
import { CLOSED_WAY_KEYS, isClosedToEveryone } from "./closed-ways.ts";
import { findDirectedTag, type TagDirection, withDirections } from "./directed-tags.ts";
import { parseDurationSeconds } from "./measures.ts";
import type { DirectionTravel, NodePassage, OsmProfile, OsmTags, Turn, WayTravel } from "./osm-profile.ts";
import { turnCurveSeconds } from "./turn-curve.ts";

/**
 * Every constant of the bicycle profile: an ordinary rider on an ordinary bicycle, without motor; hills do not count,
 * for the map does not hold them. Speeds after OSRM's bicycle profile.
 */
const BICYCLE = {
  version: "bicycle-2026.1",
  ridingKmPerHour: 15,
  /** Where riding is not allowed but walking is, and against a one-way street. */
  pushingKmPerHour: 5,
  stepsKmPerHour: 2,
  ferryKmPerHour: 5,
  ridden: new Map([
    ...[
      ...["cycleway", "trunk", "trunk_link", "primary", "primary_link", "secondary", "secondary_link"],
      ...["tertiary", "tertiary_link", "residential", "unclassified", "living_street", "road", "service"],
    ].map((highway): [string, number] => [highway, 15]),
    ["track", 12],
    ["path", 12],
  ]),
  pushed: new Set(["footway", "pedestrian", "steps", "bridleway"]),
  surfaceKmPerHourMax: new Map([
    ["sett", 10],
    ["cobblestone:flattened", 10],
    ["paving_stones", 12],
    ["compacted", 13],
    ["fine_gravel", 12],
    ["cobblestone", 7],
    ["unpaved", 10],
    ["ground", 10],
    ["gravel", 8],
    ["pebblestone", 8],
    ["dirt", 8],
    ["earth", 8],
    ["grass", 6],
    ["mud", 3],
    ["sand", 3],
  ]),
  accessKeys: ["bicycle", "vehicle", "access"],
  accessOpen: new Set(["yes", "permissive", "designated", "official", "optional_sidepath"]),
  accessEndsOnly: new Set(["private", "delivery", "destination", "customers", "permit", "residents", "unknown"]),
  accessClosed: new Set(["no", "agricultural", "forestry", "use_sidepath", "military", "emergency"]),
  barriersClosed: new Set(["wall", "fence", "hedge", "retaining_wall", "city_wall", "debris", "jersey_barrier"]),
  signalSeconds: 2,
  turnSecondsMax: 6,
  turnSteepness: 13,
  leftBias: 1.4,
  uTurnSeconds: 5,
} as const;

const ONEWAY_KEYS = ["oneway:bicycle", "oneway"];

/** Cycling, walking the bicycle where one must. */
export const bicycleProfile: OsmProfile = {
  name: "bicycle",
  version: BICYCLE.version,
  requiredWayKeys: ["highway", "route"],
  wayKeys: new Set([
    ...CLOSED_WAY_KEYS,
    ...["route", "duration", "junction", "surface", "cycleway", "cycleway:left", "cycleway:both", "foot"],
    ...ONEWAY_KEYS,
    ...withDirections(BICYCLE.accessKeys),
  ]),
  nodeKeys: new Set(["barrier", "highway", ...BICYCLE.accessKeys]),
  restrictionKeys: ["restriction:bicycle", "restriction"],
  restrictionExceptions: new Set(["bicycle"]),
  accessKmPerHour: 5,
  snapMetresMax: 2000,
  travelWay,
  passNode,
  turnSeconds,
};

function travelWay(tags: OsmTags, travel: WayTravel): boolean {
  if (isClosedToEveryone(tags)) return false;
  const highway = tags.get("highway");
  const isFerry = tags.get("route") === "ferry";
  if (highway === undefined && !isFerry) return false;
  const junction = tags.get("junction");
  travel.absurdSpeed = undefined;
  travel.isFerry = isFerry;
  travel.isNoSnap = isFerry;
  travel.isRoundabout = junction === "roundabout" || junction === "circular";
  travel.isMinor =
    highway === "service" || BICYCLE.pushed.has(highway ?? "") || highway === "track" || highway === "path";
  const duration = isFerry ? tags.get("duration") : undefined;
  travel.wholeSeconds = duration === undefined ? 0 : (parseDurationSeconds(duration) ?? 0);
  const oneway = onewayOf(tags, travel.isRoundabout);
  travelDirection(tags, highway, "forward", oneway === "backward", travel, travel.forward);
  travelDirection(tags, highway, "backward", oneway === "forward", travel, travel.backward);
  return travel.forward.kmPerHour > 0 || travel.backward.kmPerHour > 0;
}

/** The only direction in which one may ride, if any. */
function onewayOf(tags: OsmTags, isRoundabout: boolean): TagDirection | undefined {
  const own = tags.get("oneway:bicycle");
  const oneway = own ?? tags.get("oneway");
  if (own === undefined) {
    for (const key of ["cycleway", "cycleway:left", "cycleway:both"]) {
      if (tags.get(key)?.startsWith("opposite")) return undefined;
    }
  }
  if (oneway === "-1") return "backward";
  if (oneway === "yes" || oneway === "1" || oneway === "true") return "forward";
  return oneway === undefined && isRoundabout ? "forward" : undefined;
}

function travelDirection(
  tags: OsmTags,
  highway: string | undefined,
  direction: TagDirection,
  isAgainstOneway: boolean,
  travel: WayTravel,
  result: DirectionTravel,
): void {
  result.kmPerHour = 0;
  result.isEndsOnly = false;
  const access = accessOf(findDirectedTag(tags, BICYCLE.accessKeys, direction), BICYCLE);
  const ridden = BICYCLE.ridden.get(highway ?? "");
  const canPush =
    tags.get("foot") !== "no" && !travel.isRoundabout && (ridden !== undefined || BICYCLE.pushed.has(highway ?? ""));
  result.isEndsOnly = access === "ends";
  if (travel.isFerry) {
    result.kmPerHour = access === "closed" ? 0 : BICYCLE.ferryKmPerHour;
    return;
  }
  const pushingKmPerHour = highway === "steps" ? BICYCLE.stepsKmPerHour : BICYCLE.pushingKmPerHour;
  // Riding forbidden to bicycles by name leaves walking, unless the way is closed to all.
  const isWalkable = canPush && (access !== "closed" || tags.get("bicycle") === "no" || tags.get("foot") === "yes");
  const mayRide =
    !isAgainstOneway &&
    access !== "closed" &&
    tags.get("bicycle") !== "dismount" &&
    (ridden !== undefined || (access === "open" && highway !== "steps"));
  if (mayRide) {
    const kmPerHour = ridden ?? BICYCLE.ridingKmPerHour;
    result.kmPerHour = Math.min(kmPerHour, BICYCLE.surfaceKmPerHourMax.get(tags.get("surface") ?? "") ?? kmPerHour);
  } else if (isWalkable) {
    result.kmPerHour = pushingKmPerHour;
  }
}

function passNode(tags: OsmTags, passage: NodePassage): boolean {
  let access: string | undefined;
  for (const key of BICYCLE.accessKeys) access ??= tags.get(key);
  passage.isBlocked =
    access === undefined
      ? BICYCLE.barriersClosed.has(tags.get("barrier") ?? "")
      : accessOf(access, BICYCLE) === "closed" && tags.get("bicycle") !== "no";
  passage.delaySeconds = tags.get("highway") === "traffic_signals" ? BICYCLE.signalSeconds : 0;
  passage.direction = "both";
  passage.isUndirectedStop = false;
  passage.isMinorOnly = false;
  return passage.isBlocked || passage.delaySeconds > 0;
}

function turnSeconds(turn: Turn): number {
  if (turn.isUTurn) return BICYCLE.uTurnSeconds;
  if (turn.roadCount <= 2 && !turn.isModeChange) return 0;
  return turnCurveSeconds(turn.angleDegrees, BICYCLE);
}
