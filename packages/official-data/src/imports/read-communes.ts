import { areaCell, textCell } from "../cells.ts";
import type { SourceRow } from "../files/source-table.ts";
import { type CommuneCode, departementOf } from "../insee-codes.ts";
import { interiorPoint } from "./geometry/interior-point.ts";
import { readShape } from "./geometry/read-shape.ts";
import type { ImportedCommune } from "./import-reading.ts";
import { isNotApplicable, readCantonCodes } from "./read-canton-codes.ts";
import { communeCodeForm, findRowDepartement } from "./read-commune-code.ts";
import { isPositionBlank, readPosition } from "./read-position.ts";
import type { RowCells } from "./row-cells.ts";
import type { RowReader, TableReading } from "./row-reader.ts";
import { numberForm, plainForm, populationForm } from "./value-forms.ts";

const areaForm = numberForm(areaCell);
const nameForm = plainForm(textCell);

/**
 * Communes: INSEE's `v_commune`, ADMIN EXPRESS, Etalab's limits, or any table. Associated and delegated communes and
 * municipal arrondissements are left out. Codes are those of the file's own year: nothing is carried to today's, for this
 * file says what today's are.
 */
export const readCommune: RowReader<ImportedCommune> = (cells, { geometry }, reading) => {
  const type = cells.raw("type").trim().toUpperCase();
  if (type !== "" && type !== "COM") return { leftOut: "not-a-commune" };
  const { places, context } = reading;
  const code = cells.require("communeCode", communeCodeForm(places, findRowDepartement(cells) ?? context.departement));
  if (code === undefined) return "refused";
  if (context.departement !== null && departementOf(code) !== context.departement) return "elsewhere";
  const shape = readShape(cells, geometry, code);
  // Of a shape that was repaired, the point is of the repaired one.
  const position = readCommunePosition(cells, shape ?? (geometry?.type === "Point" ? geometry : null), code, reading);
  cells.require("name", nameForm);
  return {
    code,
    name: cells.text("name") ?? "",
    population: cells.read("population", populationForm),
    longitude: position?.longitude ?? null,
    latitude: position?.latitude ?? null,
    areaSquareKilometres: cells.read("areaSquareKilometres", areaForm),
    cantonCodes: readCantonCodes(cells, "cantonCodes", code, places),
    epciCode: textOrNone(cells, "epciCode"),
    epciName: cells.text("epciName"),
    arrondissementCode: readArrondissement(cells, code),
    geometry: shape,
  };
};

/** The columns' when they are filled: a town hall says more than the middle of a shape. */
function readCommunePosition(
  cells: RowCells,
  geometry: SourceRow["geometry"],
  code: CommuneCode,
  { places }: TableReading,
): { readonly longitude: number; readonly latitude: number } | undefined {
  if (!isPositionBlank(cells)) return readPosition(cells, null, code, places);
  const [longitude, latitude] = geometry === null ? [] : (interiorPoint(geometry) ?? []);
  return longitude === undefined || latitude === undefined ? undefined : { longitude, latitude };
}

function textOrNone(cells: RowCells, field: string): string | null {
  const text = cells.text(field);
  return text === null || isNotApplicable(text) ? null : text;
}

/** Complete (`521`), or the number alone as ADMIN EXPRESS writes it up to 3.x. */
function readArrondissement(cells: RowCells, code: CommuneCode): string | null {
  const text = textOrNone(cells, "arrondissementCode");
  return text !== null && /^\d$/.test(text) ? `${departementOf(code)}${text}` : text;
}
