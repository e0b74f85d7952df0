import type { IgnFileFacts, IgnProfile, RoadTravel } from "./ign-profile.ts";
import type { IgnWarnings } from "./ign-warnings.ts";
import { ROUTE_500 } from "./route500-table.ts";
import type { RowValues } from "./row-values.ts";

export type Route500Field = keyof typeof ROUTE_500.fields;

/** Driving a car over ROUTE 500, on the figures of {@link ROUTE_500}. */
export const route500Profile: IgnProfile<Route500Field> = {
  origin: "route500",
  version: ROUTE_500.version,
  layerName: "troncon_route",
  fields: ROUTE_500.fields,
  idField: "id",
  accessKmPerHour: ROUTE_500.accessKmPerHour,
  snapMetresMax: ROUTE_500.snapMetresMax,
  uTurnSeconds: ROUTE_500.uTurnSeconds,
  travelRoad,
};

function travelRoad(
  values: RowValues<Route500Field>,
  _facts: IgnFileFacts,
  travel: RoadTravel,
  warnings: IgnWarnings,
): boolean {
  const vocation = values.word("vocation") ?? "";
  const byCarriageways = ROUTE_500.vocationKmPerHour.get(vocation);
  if (byCarriageways === undefined) {
    // Without a class there is no speed to give it.
    warnOf("unknown-nature", "vocation");
    return false;
  }
  const isDual = values.word("carriageways") === ROUTE_500.dualCarriageways;
  const isMotorway = vocation === ROUTE_500.motorwayVocation;
  let kmPerHour = isDual ? byCarriageways.dual : byCarriageways.single;
  if (isMotorway && values.word("administrative") === ROUTE_500.motorwayClass) kmPerHour = ROUTE_500.motorwayKmPerHour;
  if (values.word("lanes") === ROUTE_500.narrowLanes) kmPerHour = Math.min(kmPerHour, ROUTE_500.narrowKmPerHourMax);
  if (values.word("surface") === ROUTE_500.unpaved) kmPerHour = Math.min(kmPerHour, ROUTE_500.unpavedKmPerHourMax);

  const accessWord = values.word("access");
  if (accessWord !== undefined && !ROUTE_500.access.has(accessWord)) warnOf("unknown-access", "access");
  const direction = ROUTE_500.directions.get(values.word("direction") ?? "");
  if (direction === undefined) warnOf("unknown-direction", "direction");
  travel.forwardKmPerHour = direction === "backward" ? 0 : kmPerHour;
  travel.backwardKmPerHour = direction === "forward" ? 0 : kmPerHour;
  travel.junctionSeconds = 0;
  travel.isEndsOnly = false;
  travel.isFerry = false;
  travel.isFictive = false;
  travel.isNoSnap = isMotorway;
  return true;

  function warnOf(kind: Parameters<IgnWarnings["add"]>[0], field: Route500Field): void {
    warnings.add(kind, () => `${values.label}: ${ROUTE_500.fields[field].names[0]} ${values.text(field) ?? "(vide)"}`);
  }
}
