import { french } from "@maillage/errors";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { distance } from "@turf/distance";
import { pointToPolygonDistance } from "@turf/point-to-polygon-distance";
import type { MultiPolygon, Polygon } from "geojson";
import type { CommuneCode } from "../insee-codes.ts";
import type { KnownCommune } from "./known-places.ts";
import type { RowCells } from "./row-cells.ts";
import type { TableReading } from "./row-reader.ts";

/** What simplified limits and addresses on the other side of a street explain. */
const OUTSIDE_METRES_MAX = 500;
/** Half the width of the widest communes of metropolitan France, a dozen aside. */
const FROM_CENTRE_METRES_MAX = 10_000;
/** People do not walk further from a road to a counter. */
const TO_ROAD_METRES_MAX = 500;

/** Tells of a site that stands out of its commune, or far from any road: most often a wrong address or a slip of typing. */
export function warnFarSite(
  cells: RowCells,
  longitude: number,
  latitude: number,
  communeCode: CommuneCode | null,
  { places, context }: TableReading,
): void {
  const commune = communeCode === null ? undefined : places.communeByCode.get(communeCode);
  const outsideMetres = commune === undefined ? 0 : metresOutside(longitude, latitude, commune);
  if (commune !== undefined && outsideMetres > 0) {
    const kilometres = (outsideMetres / 1000).toFixed(1);
    const where = `${commune.name} (${commune.code})`;
    const isByCentre = commune.geometry === null;
    cells.warn(
      "inconsistent",
      "longitude",
      `${longitude}, ${latitude}`,
      isByCentre
        ? {
            fr: french`est à ${kilometres.replace(".", ",")} km du centre de sa commune, ${where}`,
            en: `is ${kilometres} km from the centre of its commune, ${where}`,
          }
        : {
            fr: french`est à ${kilometres.replace(".", ",")} km hors de sa commune, ${where}`,
            en: `is ${kilometres} km outside its commune, ${where}`,
          },
      { fr: french`Vérifiez la position, ou le code de la commune`, en: "Check the position, or the commune's code" },
    );
  }
  const roadMetres = context.metresToRoad?.(longitude, latitude) ?? 0;
  if (roadMetres > TO_ROAD_METRES_MAX) {
    const metres = Math.round(roadMetres);
    cells.warn(
      "inconsistent",
      "longitude",
      `${longitude}, ${latitude}`,
      Number.isFinite(roadMetres)
        ? { fr: french`est à ${metres} m de la route la plus proche`, en: `is ${metres} m from the nearest road` }
        : { fr: french`n'est près d'aucune route connue`, en: "is near no known road" },
      { fr: french`Vérifiez la position`, en: "Check the position" },
    );
  }
}

/** Metres from the commune when that is too far to be its own; 0 when it is near enough. */
function metresOutside(longitude: number, latitude: number, { geometry, ...commune }: KnownCommune): number {
  const point = [longitude, latitude];
  if (geometry === null) {
    const metres = distance(point, [commune.longitude, commune.latitude], { units: "meters" });
    return metres > FROM_CENTRE_METRES_MAX ? metres : 0;
  }
  if (booleanPointInPolygon(point, geometry)) return 0;
  const metres = metresToShape(point, geometry);
  return metres > OUTSIDE_METRES_MAX ? metres : 0;
}

/** Metres from a point outside an area to it. */
export function metresToShape(point: readonly number[], geometry: Polygon | MultiPolygon): number {
  return pointToPolygonDistance([...point], geometry, { units: "meters" });
}
