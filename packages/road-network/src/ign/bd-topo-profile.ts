import { CAR } from "../profiles/car-table.ts";
import { BD_TOPO } from "./bd-topo-table.ts";
import type { IgnFileFacts, IgnProfile, RoadTravel } from "./ign-profile.ts";
import type { IgnWarnings } from "./ign-warnings.ts";
import type { RowValues } from "./row-values.ts";

export type BdTopoField = keyof typeof BD_TOPO.fields;

/** Driving a car over BD TOPO, on the figures of {@link BD_TOPO}. */
export const bdTopoProfile: IgnProfile<BdTopoField> = {
  origin: "bdtopo",
  version: BD_TOPO.version,
  layerName: "troncon_de_route",
  fields: BD_TOPO.fields,
  idField: "id",
  accessKmPerHour: BD_TOPO.accessKmPerHour,
  snapMetresMax: BD_TOPO.snapMetresMax,
  uTurnSeconds: BD_TOPO.uTurnSeconds,
  travelRoad,
};

function travelRoad(
  values: RowValues<BdTopoField>,
  facts: IgnFileFacts,
  travel: RoadTravel,
  warnings: IgnWarnings,
): boolean {
  const state = BD_TOPO.states.get(values.word("state") ?? "");
  if (state === undefined) warnOf("unknown-state", "state");
  if (state !== "open") return false;
  const nature = BD_TOPO.natures.get(values.word("nature") ?? "");
  // Its speed says whether cars go there, whatever it is called.
  if (nature === undefined) warnOf("unknown-nature", "nature");
  if (nature === "closed") return false;

  const accessWord = values.word("access");
  const access = accessWord === undefined ? "open" : BD_TOPO.access.get(accessWord);
  if (access === undefined) warnOf("unknown-access", "access");
  const restrictionWord = values.word("restriction");
  const restriction = restrictionWord === undefined ? undefined : BD_TOPO.restrictions.get(restrictionWord);
  if (restrictionWord !== undefined && restriction === undefined) warnOf("unknown-restriction", "restriction");
  if (access === "closed" || restriction === "closed" || !fitsThrough(values)) return false;

  const kmPerHour = values.number("speed");
  if (kmPerHour === undefined) warnings.add("missing-speed", () => values.label);
  if (kmPerHour === undefined || kmPerHour === 0) return false;
  if (kmPerHour < 0 || kmPerHour > BD_TOPO.kmPerHourMax) {
    warnOf("absurd-speed", "speed");
    return false;
  }

  const direction = BD_TOPO.directions.get(values.word("direction") ?? "");
  if (direction === undefined) warnOf("unknown-direction", "direction");
  travel.forwardKmPerHour = direction === "backward" ? 0 : kmPerHour;
  travel.backwardKmPerHour = direction === "forward" ? 0 : kmPerHour;
  travel.isEndsOnly = access === "ends" || restriction === "ends" || values.boolean("private");
  travel.isFerry = nature === "ferry";
  travel.isFictive = values.boolean("fictive");
  const isUnderground = (levelOf(values) ?? 0) < 0;
  // Slower than walking to the next road: a track that IGN gives 1 km/h, so that no trip passes along it.
  const isSlowerThanWalking = kmPerHour < BD_TOPO.accessKmPerHour;
  travel.isNoSnap = travel.isFerry || travel.isFictive || isUnderground || isSlowerThanWalking || nature === "motorway";
  travel.junctionSeconds =
    values.boolean("urban") && !travel.isFictive && !travel.isFerry ? facts.urbanJunctionSeconds : 0;
  return true;

  function warnOf(kind: Parameters<IgnWarnings["add"]>[0], field: BdTopoField): void {
    warnings.add(kind, () => `${values.label}: ${BD_TOPO.fields[field].names[0]} ${values.text(field) ?? "(vide)"}`);
  }
}

/** Storeys above the ground: negative in tunnels. Undefined for words (`Gué ou radier`), which are at ground level. */
function levelOf(values: RowValues<BdTopoField>): number | undefined {
  const level = Number(values.text("level") ?? 0);
  return Number.isNaN(level) ? undefined : level;
}

/** Whether our car is no larger nor heavier than the limits posted; a limit of 0 is none. */
function fitsThrough(values: RowValues<BdTopoField>): boolean {
  return (
    allows(values.number("height"), CAR.heightMetres) &&
    allows(values.number("width"), CAR.widthMetres) &&
    allows(values.number("length"), CAR.lengthMetres) &&
    allows(values.number("weight"), CAR.weightKilograms / 1000)
  );
}

function allows(limit: number | undefined, size: number): boolean {
  return limit === undefined || limit <= 0 || limit >= size;
}
