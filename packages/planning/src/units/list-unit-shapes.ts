import type { MultiPolygon, Polygon } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import type { Objects, Topology, Polygon as TopologyPolygon } from "topojson-specification";
import { listCommuneAreas } from "../analysis/cantons/list-commune-areas.ts";
import type { LoadedTerritory } from "../loaded-territory.ts";
import type { UnitKind } from "./unit-queries.ts";
import type { UnitShapeView } from "./unit-views.ts";

/** By the territory's map, which is built once: putting four hundred communes together takes a tenth of a second. */
const kept = new WeakMap<LoadedTerritory["map"], Map<UnitKind, readonly UnitShapeView[]>>();

/**
 * What is drawn for the units of a kind: communes and cantons as the territory has them (one shape for cantons that share a town whose
 * parts nobody tells), arrondissements and EPCI as their communes put together. Empty where no limit is known.
 */
export function listUnitShapes(territory: LoadedTerritory, kind: UnitKind): readonly UnitShapeView[] {
  const ofTerritory = kept.get(territory.map) ?? new Map<UnitKind, readonly UnitShapeView[]>();
  kept.set(territory.map, ofTerritory);
  const found = ofTerritory.get(kind) ?? drawUnits(territory, kind);
  ofTerritory.set(kind, found);
  return found;
}

function drawUnits(territory: LoadedTerritory, kind: UnitKind): readonly UnitShapeView[] {
  const { communes, cantons } = territory.map;
  if (kind === "commune") {
    return communes.features.map(({ properties: { code, name }, geometry }) => ({ codes: [code], name, geometry }));
  }
  if (kind === "canton") {
    return cantons.features.map(({ properties: { cantonCodes, name }, geometry }) => {
      return { codes: cantonCodes, name, geometry };
    });
  }
  const areas = new Map(listCommuneAreas(territory).map((each) => [each.code, each[kind]]));
  const shapes = new Map<string, Polygon | MultiPolygon>(
    communes.features.map(({ properties: { code }, geometry }) => [code, geometry]),
  );
  // Bare geometries have no properties, which the two libraries' types write differently.
  const whole = topology(Object.fromEntries(shapes)) as Topology<Objects<Record<string, never>>>;
  const codesOf = Map.groupBy(shapes.keys(), (code) => areas.get(code)?.code);
  return [...codesOf].flatMap(([unit, codes]): UnitShapeView[] => {
    const name = areas.get(codes[0] ?? "")?.name;
    if (unit === undefined || name === undefined) return [];
    // What was given as a polygon is one in the topology.
    const objects = codes.flatMap((code) => whole.objects[code] ?? []) as TopologyPolygon[];
    return [{ codes: [unit], name, geometry: merge(whole, objects) }];
  });
}
