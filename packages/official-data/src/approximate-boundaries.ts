import { french } from "@maillage/errors";
import { union } from "@turf/union";
import { Delaunay } from "d3-delaunay";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { UndrawableBoundariesError } from "./errors.ts";
import { type PlanePoint, surroundingPoints } from "./surrounding-points.ts";

/** A commune as boundaries need it. */
export interface BoundaryCommune {
  readonly code: string;
  readonly name: string;
  /** WGS84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** Several where the town is shared by cantons; none where there is no canton. */
  readonly cantonCodes: readonly string[];
}

export interface CantonShapeProperties {
  /** The canton's code; of a shared town, the codes of its cantons joined by `+`. */
  readonly code: string;
  /** The canton's name, or the shared town's. */
  readonly name: string;
  /** Codes of every canton drawn by this shape. */
  readonly cantonCodes: readonly string[];
}

export interface CommuneShapeProperties {
  readonly code: string;
  readonly name: string;
}

/** Drawn limits, in WGS84 degrees with 5 decimals (about a metre). Neighbours share the very same vertices. */
export interface ApproximateBoundaries {
  /** One per canton, of its whole communes, then one per town that cantons share; by code. */
  readonly cantons: FeatureCollection<Polygon | MultiPolygon, CantonShapeProperties>;
  /** One per commune, in the order given. */
  readonly communes: FeatureCollection<Polygon, CommuneShapeProperties>;
  /** All of them together. */
  readonly outline: Feature<Polygon | MultiPolygon>;
}

const KILOMETRES_PER_DEGREE = 111.2;

/**
 * Limits of communes and cantons where none are loaded: a drawing, to be labelled as approximate, never used in a
 * calculation.
 *
 * Every commune gets its Voronoi cell, the land nearer to its centre than to any other. Surrounding points stand for the
 * land beyond the territory and so cut the outermost cells: the hull follows the communes, with no polygon to clip. As
 * each side of a cell is a side of exactly one other, neighbours meet exactly, without gap or overlap. Cantons are unions
 * of cells; a town shared by cantons is a shape of its own, for its limits inside the town are not known.
 *
 * @throws {UndrawableBoundariesError} without a commune, when two have the same centre, or for a canton without a name.
 */
export function buildApproximateBoundaries(input: {
  readonly communes: readonly BoundaryCommune[];
  /** Name of each canton by its code. */
  readonly cantonNames: Readonly<Record<string, string>>;
}): ApproximateBoundaries {
  const { communes, cantonNames } = input;
  assertDrawable(communes, cantonNames);
  const cells = drawCells(communes);
  const shapes = communes.map(({ code, name }, index) =>
    buildCell<CommuneShapeProperties>(cells[index], { code, name }),
  );
  const cantons = groupByCantons(communes).map(({ code, cantonCodes, members }) => {
    const towns = members.map((member) => communes[member]?.name).join(", ");
    const name = cantonCodes.length === 1 ? (cantonNames[code] ?? code) : towns;
    const cellsOfGroup = members.map((member) => buildCell(cells[member], {}));
    return dissolve<CantonShapeProperties>(cellsOfGroup, { code, name, cantonCodes });
  });
  return {
    cantons: { type: "FeatureCollection", features: cantons },
    communes: { type: "FeatureCollection", features: shapes },
    outline: dissolve(shapes, {}),
  };
}

function assertDrawable(communes: readonly BoundaryCommune[], cantonNames: Readonly<Record<string, string>>): void {
  if (communes.length === 0) {
    throw new UndrawableBoundariesError(
      {
        fr: french`Aucune commune : il n'y a rien autour de quoi tracer des limites`,
        en: "No commune: nothing to draw limits around",
      },
      {},
    );
  }
  const byCentre = new Map<string, BoundaryCommune>();
  for (const commune of communes) {
    const centre = `${commune.longitude} ${commune.latitude}`;
    const other = byCentre.get(centre);
    if (other) {
      throw new UndrawableBoundariesError(
        {
          fr: `Les communes ${other.code} ${other.name} et ${commune.code} ${commune.name} ont le même centre, ${centre}`,
          en: `Communes ${other.code} ${other.name} and ${commune.code} ${commune.name} have the same centre, ${centre}`,
        },
        { codes: [other.code, commune.code], centre },
      );
    }
    byCentre.set(centre, commune);
    const nameless = commune.cantonCodes.find((code) => !(code in cantonNames));
    if (nameless !== undefined) {
      throw new UndrawableBoundariesError(
        {
          fr: french`Le canton ${nameless} de la commune ${commune.code} n'a pas de nom`,
          en: `Canton ${nameless} of commune ${commune.code} has no name`,
        },
        { canton: nameless, commune: commune.code },
      );
    }
  }
}

/** The closed ring of each commune's cell, counter-clockwise. */
function drawCells(communes: readonly BoundaryCommune[]): Position[][] {
  // Kilometres on a plane tangent at the territory's middle: cells are cut halfway on the ground, not in degrees.
  const latitudes = communes.map(({ latitude }) => latitude);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const xScale = KILOMETRES_PER_DEGREE * Math.cos((middle * Math.PI) / 180);
  const places = communes.map(
    ({ longitude, latitude }): PlanePoint => [longitude * xScale, latitude * KILOMETRES_PER_DEGREE],
  );
  const points = [...places, ...surroundingPoints(places)];
  const voronoi = Delaunay.from(points).voronoi(boundsOf(points));
  return communes.map((_, commune) => {
    const ring = voronoi.cellPolygon(commune).map(([x, y]) => [round(x / xScale), round(y / KILOMETRES_PER_DEGREE)]);
    // Vertices less than a metre apart become one, in every cell that has them.
    return ring.filter((vertex, index) => index === 0 || !isSame(vertex, ring[index - 1]));
  });
}

function boundsOf(points: readonly PlanePoint[]): [number, number, number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Communes by the cantons they are in; those in none are left out. */
function groupByCantons(
  communes: readonly BoundaryCommune[],
): { code: string; cantonCodes: readonly string[]; members: number[] }[] {
  const groups = new Map<string, { code: string; cantonCodes: readonly string[]; members: number[] }>();
  for (const [index, { cantonCodes }] of communes.entries()) {
    if (cantonCodes.length === 0) continue;
    const sorted = cantonCodes.toSorted();
    const code = sorted.join("+");
    const group = groups.get(code) ?? { code, cantonCodes: sorted, members: [] };
    group.members.push(index);
    groups.set(code, group);
  }
  return Array.from(groups.values()).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function buildCell<Properties extends object>(
  ring: Position[] | undefined,
  properties: Properties,
): Feature<Polygon, Properties> {
  if (ring === undefined) throw new TypeError("A commune has no cell.");
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}

function dissolve<Properties extends object>(
  cells: readonly Feature<Polygon>[],
  properties: Properties,
): Feature<Polygon | MultiPolygon, Properties> {
  const [first] = cells;
  // `union` wants two; a group has one at least.
  const merged = cells.length === 1 ? first : union({ type: "FeatureCollection", features: [...cells] });
  if (!merged) throw new TypeError("A group of cells has no union.");
  return { type: "Feature", properties, geometry: merged.geometry };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function isSame(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
