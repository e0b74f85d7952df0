import { type Bilingual, french } from "@maillage/errors";
import type { Geometry } from "geojson";
import { CellFault, latitudeCell, longitudeCell } from "../cells.ts";
import type { CommuneCode } from "../insee-codes.ts";
import { isInFrance } from "./french-territories.ts";
import { interiorPoint } from "./geometry/interior-point.ts";
import type { KnownPlaces } from "./known-places.ts";
import type { RowCells } from "./row-cells.ts";
import { numberForm } from "./value-forms.ts";

export interface ReadPosition {
  /** WGS84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** Whether it is the centre of the row's commune, the row having none. */
  readonly isApproximate: boolean;
}

const longitudeForm = numberForm(longitudeCell);
const latitudeForm = numberForm(latitudeCell);

/**
 * Where a row is: its shape (a point, or a point inside it), else its two columns, swapped back when only so are they in
 * France, else the centre of its commune. Undefined when it is nowhere, and the row is then refused.
 */
export function readPosition(
  cells: RowCells,
  geometry: Geometry | null,
  communeCode: CommuneCode | null,
  places: KnownPlaces,
): ReadPosition | undefined {
  const inShape = geometry === null ? undefined : interiorPoint(geometry);
  if (inShape !== undefined) {
    const [longitude, latitude] = inShape;
    return assertInFrance(cells, longitude, latitude, communeCode);
  }
  if (isPositionBlank(cells)) return positionOfCommune(cells, communeCode, places);
  // A latitude over 90 is a longitude of the Pacific in the wrong column: told after the swap.
  const longitude = cells.read("longitude", longitudeForm);
  const latitude = cells.read("latitude", latitudeForm);
  if (longitude === null || latitude === null) return undefined;
  if (isInFrance(longitude, latitude, communeCode)) return { longitude, latitude, isApproximate: false };
  if (isInFrance(latitude, longitude, communeCode) && cells.canRepair("swapped-coordinates")) {
    cells.tellRepair("swapped-coordinates", "longitude", `${longitude}, ${latitude}`, `${latitude}, ${longitude}`);
    return { longitude: latitude, latitude: longitude, isApproximate: false };
  }
  return assertInFrance(cells, longitude, latitude, communeCode);
}

/** Whether the columns give no position: older lists write 0 for what they do not know, and half a position is none. */
export function isPositionBlank(cells: RowCells): boolean {
  const [longitude, latitude] = [cells.raw("longitude"), cells.raw("latitude")];
  const isNothing = (text: string) => /^0*(?:[.,]0*)?$/.test(text);
  return longitude === "" || latitude === "" || (isNothing(longitude) && isNothing(latitude));
}

function positionOfCommune(
  cells: RowCells,
  communeCode: CommuneCode | null,
  places: KnownPlaces,
): ReadPosition | undefined {
  const commune = communeCode === null ? undefined : places.communeByCode.get(communeCode);
  if (commune !== undefined && cells.canRepair("missing-coordinates")) {
    const { longitude, latitude } = commune;
    const before = [cells.raw("longitude"), cells.raw("latitude")].filter((text) => text !== "").join(", ");
    cells.tellRepair("missing-coordinates", "longitude", before, `${longitude}, ${latitude}`);
    return { longitude, latitude, isApproximate: true };
  }
  cells.refuse("longitude", WITHOUT_POSITION);
  return undefined;
}

function assertInFrance(
  cells: RowCells,
  longitude: number,
  latitude: number,
  communeCode: CommuneCode | null,
): ReadPosition | undefined {
  if (isInFrance(longitude, latitude, communeCode)) return { longitude, latitude, isApproximate: false };
  const where = `${longitude}, ${latitude}`;
  const problem: Bilingual =
    communeCode === null
      ? { fr: french`place la ligne hors de France (${where})`, en: `puts the row outside France (${where})` }
      : {
          fr: french`place la ligne loin du territoire de sa commune, ${communeCode} (${where})`,
          en: `puts the row far from the territory of its commune, ${communeCode} (${where})`,
        };
  cells.refuse("longitude", new CellFault("out-of-range", problem, CORRECT_POSITION));
  return undefined;
}

const WITHOUT_POSITION = new CellFault(
  "missing-value",
  { fr: french`n'a pas de position, et la commune ne la donne pas`, en: "has no position, and the commune gives none" },
  {
    fr: french`Donnez une longitude et une latitude, ou le code d'une commune connue`,
    en: "Give a longitude and a latitude, or the code of a known commune",
  },
);

const CORRECT_POSITION: Bilingual = {
  fr: french`Corrigez les coordonnées ; laissées vides, elles seront celles du centre de la commune`,
  en: "Correct the coordinates; left empty, they will be those of the centre of the commune",
};
