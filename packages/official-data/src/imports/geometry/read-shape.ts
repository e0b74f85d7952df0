import { french } from "@maillage/errors";
import { bbox } from "@turf/bbox";
import type { Geometry, MultiPolygon, Polygon } from "geojson";
import { CellFault } from "../../cells.ts";
import { isInFrance } from "../french-territories.ts";
import { type RowCells, SHAPE_FIELD } from "../row-cells.ts";
import { cleanArea } from "./clean-area.ts";
import { findSelfCrossing } from "./self-crossing.ts";
import { untangleArea } from "./untangle-area.ts";

/**
 * The limits of a row, for the territory its code is of: rings closed, holes kept, what has no surface dropped; one that
 * crosses itself is untangled, and told. Null when there are none (a table, a point, an empty shape); the row is refused when
 * they are lines, out of France, or beyond repair.
 */
export function readShape(cells: RowCells, geometry: Geometry | null, code: string): Polygon | MultiPolygon | null {
  if (geometry === null || geometry.type === "Point" || geometry.type === "MultiPoint") return null;
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") {
    cells.refuse(SHAPE_FIELD, NOT_AN_AREA);
    return null;
  }
  const area = cleanArea(geometry);
  if (area === undefined) {
    const { rule, problem, remedy } = EMPTY;
    cells.warn(rule, SHAPE_FIELD, null, problem, remedy);
    return null;
  }
  const [west, south, east, north] = bbox(area);
  if (!isInFrance((west + east) / 2, (south + north) / 2, code)) {
    cells.refuse(SHAPE_FIELD, ELSEWHERE);
    return null;
  }
  const crossing = findSelfCrossing(area);
  if (crossing === undefined) return area;
  const untangled = cells.canRepair("self-crossing-shape") ? untangleArea(area) : undefined;
  if (untangled === undefined) {
    cells.refuse(SHAPE_FIELD, crossingAt(crossing));
    return null;
  }
  const where = crossing.map((degrees) => degrees.toFixed(5)).join(", ");
  cells.tellRepair("self-crossing-shape", SHAPE_FIELD, where, untangled.type);
  return untangled;
}

const NOT_AN_AREA = new CellFault(
  "unknown-value",
  {
    fr: french`la forme est une ligne, ou plusieurs formes mêlées`,
    en: "the shape is a line, or several shapes mixed",
  },
  { fr: "Donnez des polygones", en: "Give polygons" },
);

const EMPTY = new CellFault(
  "missing-value",
  { fr: french`la forme est vide, ou n'a pas de surface`, en: "the shape is empty, or has no surface" },
  {
    fr: "La ligne est gardée sans limites ; donnez-en si elles comptent",
    en: "The row is kept without limits; give some if they matter",
  },
);

const ELSEWHERE = new CellFault(
  "out-of-range",
  {
    fr: french`la forme n'est pas là où est ce code : hors de France, ou dans un autre territoire`,
    en: "the shape is not where this code is: outside France, or in another territory",
  },
  {
    fr: french`Vérifiez le fichier et sa projection : les coordonnées doivent être celles du territoire`,
    en: "Check the file and its projection: the coordinates must be those of the territory",
  },
);

function crossingAt(crossing: readonly [number, number]): CellFault {
  const where = crossing.map((degrees) => degrees.toFixed(5)).join(", ");
  return new CellFault(
    "inconsistent",
    { fr: french`la forme se croise elle-même (${where})`, en: `the shape crosses itself (${where})` },
    {
      fr: french`Réparez-la dans un SIG (« Réparer les géométries »), ou acceptez la correction`,
      en: 'Repair it in a GIS ("Fix geometries"), or accept the repair',
    },
  );
}
