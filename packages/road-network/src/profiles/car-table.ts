/**
 * Every constant of the car profile. The figures are those of the open-source engine most widely used on OpenStreetMap
 * (OSRM's car profile, 2026), so that times can be compared with the published studies that rest on it (INSEE's
 * Metric-OSRM family); where ours differ, the line says so.
 */
export const CAR = {
  /** Part of the artifact's hash: change it with any figure here or rule in car.ts. */
  version: "car-2026.1",

  /** Speeds of classes of `highway` without a speed limit, km/h: free flow, turns and signals counted apart. */
  classKmPerHour: new Map([
    ["motorway", 90],
    ["motorway_link", 45],
    ["trunk", 85],
    ["trunk_link", 40],
    ["primary", 65],
    ["primary_link", 30],
    ["secondary", 55],
    ["secondary_link", 25],
    ["tertiary", 40],
    ["tertiary_link", 20],
    ["unclassified", 25],
    ["residential", 25],
    ["living_street", 10],
    ["service", 15],
    ["winter_road", 20],
    ["ice_road", 15],
  ]),
  /** Any other class, only where a tag of access lets cars in. */
  otherClassKmPerHour: 10,
  /** Drivers do this share of the limit on average over a trip. */
  shareOfLimit: 0.8,
  /** `maxspeed=none` (German motorways). */
  noLimitKmPerHour: 140,
  kmPerMile: 1.609,
  /** Limits outside these are mistakes: ignored and reported. Ours; no road has either. */
  limitKmPerHourMin: 3,
  limitKmPerHourMax: 160,

  /** Upper speeds by surface, km/h; asphalt, concrete and paved have none. */
  surfaceKmPerHourMax: new Map([
    ["cement", 80],
    ["compacted", 80],
    ["fine_gravel", 80],
    ["paving_stones", 60],
    ["metal", 60],
    ["bricks", 60],
    ["grass", 40],
    ["wood", 40],
    ["sett", 40],
    ["grass_paver", 40],
    ["gravel", 40],
    ["unpaved", 40],
    ["ground", 40],
    ["dirt", 40],
    ["pebblestone", 40],
    ["tartan", 40],
    ["cobblestone", 30],
    ["clay", 30],
    ["snow", 30],
    ["earth", 20],
    ["stone", 20],
    ["rocky", 20],
    ["sand", 20],
    ["ice", 20],
    ["laterite", 15],
    ["mud", 10],
  ]),
  tracktypeKmPerHourMax: new Map([
    ["grade1", 60],
    ["grade2", 40],
    ["grade3", 30],
    ["grade4", 25],
    ["grade5", 20],
  ]),
  smoothnessKmPerHourMax: new Map([
    ["intermediate", 80],
    ["bad", 40],
    ["very_bad", 20],
    ["horrible", 10],
    ["very_horrible", 5],
    ["impassable", 0],
  ]),

  /** Ways carried by something else, by value of `route`, km/h, unless `duration` gives the time. */
  routeKmPerHour: new Map([
    ["ferry", 5],
    ["shuttle_train", 10],
  ]),
  movableBridgeKmPerHour: 5,

  /** The first of these keys that is present decides who may use a way or pass a node. */
  accessKeys: ["motorcar", "motor_vehicle", "vehicle", "access"],
  accessOpen: new Set(["yes", "motorcar", "motor_vehicle", "vehicle", "permissive", "designated", "hov"]),
  accessClosed: new Set([
    "no",
    "agricultural",
    "forestry",
    "emergency",
    "psv",
    "taxi",
    "share_taxi",
    "minibus",
    "bus",
    "foot",
    "emergency_vehicle",
    "restricted",
    "military",
    "official",
  ]),
  /** Open to those who start or end there, on the classes that have a speed; closed on others. */
  accessEndsOnly: new Set(["private", "delivery", "destination", "customers", "permit", "residents", "unknown"]),

  /** Size of the car, against the limits posted: metres, kilograms. */
  heightMetres: 2.0,
  widthMetres: 1.9,
  lengthMetres: 4.8,
  weightKilograms: 2000,

  /** Barriers on a node that let cars through without delay. */
  barriersOpen: new Set([
    "cattle_grid",
    "border_control",
    "toll_booth",
    "sally_port",
    "no",
    "entrance",
    "height_restrictor",
    "arch",
  ]),
  /** Barriers that open, at a price, seconds. */
  barrierSeconds: new Map([
    ["gate", 60],
    ["lift_gate", 60],
  ]),
  signalSeconds: 2,
  stopSeconds: 2,
  giveWaySeconds: 1,

  /** Turns: a logistic curve of the angle, `turnSecondsMax` at most, dearer to the left by `leftBias`. */
  turnSecondsMax: 7.5,
  turnSteepness: 13,
  leftBias: 1.075,
  uTurnSeconds: 20,

  /** Between a place and the road it is set on: ours, a walk across a yard. */
  accessKmPerHour: 5,
  /** Places farther from any road are not set on it: ours. */
  snapMetresMax: 2000,
} as const;

/** Limits that a word stands for, km/h, unless the country says otherwise; the word comes after the country's code. */
export const IMPLICIT_LIMIT_KM_PER_HOUR: ReadonlyMap<string, number> = new Map([
  ["urban", 50],
  ["rural", 90],
  ["trunk", 110],
  ["motorway", 130],
]);

/**
 * Exceptions by country, lower case; 0 means no general limit. France: 80 outside built-up areas since 1 July 2018
 * (decree 2018-487) except where the département restored 90, and there `maxspeed` says so; zones de rencontre 20 (code
 * de la route, R110-2).
 */
export const COUNTRY_LIMIT_KM_PER_HOUR: ReadonlyMap<string, number> = new Map([
  ["fr:rural", 80],
  ["fr:living_street", 20],
  ["at:rural", 100],
  ["at:trunk", 100],
  ["be:motorway", 120],
  ["be-bru:rural", 70],
  ["be-bru:urban", 30],
  ["be-vlg:rural", 70],
  ["bg:motorway", 140],
  ["by:urban", 60],
  ["by:motorway", 110],
  ["ch:rural", 80],
  ["ch:trunk", 100],
  ["ch:motorway", 120],
  ["de:living_street", 7],
  ["de:rural", 100],
  ["de:motorway", 0],
  ["dk:rural", 80],
  ["es:trunk", 90],
  ["gb:nsl_single", 96.54],
  ["gb:nsl_dual", 112.63],
  ["gb:motorway", 112.63],
  ["lv:living_street", 20],
  ["nl:rural", 80],
  ["nl:trunk", 100],
  ["no:rural", 80],
  ["no:motorway", 110],
  ["pl:rural", 100],
  ["pl:expressway", 120],
  ["pl:motorway", 140],
  ["ro:trunk", 100],
]);
