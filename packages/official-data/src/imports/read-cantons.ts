import { CellFault, MISSING } from "../cells.ts";
import { type CantonCode, type CommuneCode, departementOf, readInseeCode } from "../insee-codes.ts";
import { readShape } from "./geometry/read-shape.ts";
import type { ImportedCanton } from "./import-reading.ts";
import { isNotApplicable, isPseudoCanton, parseCantonCode } from "./read-canton-codes.ts";
import { carryCommuneCode, communeCodeForm, findRowDepartement } from "./read-commune-code.ts";
import type { RowCells } from "./row-cells.ts";
import type { RowReader, TableReading } from "./row-reader.ts";
import { populationForm } from "./value-forms.ts";

/**
 * Cantons: INSEE's `v_canton`, limits of ADMIN EXPRESS and others, or any table. Only real ones: pseudo-cantons (whole
 * towns that real cantons cut) and the « NR » of places without cantons are left out.
 */
export const readCanton: RowReader<ImportedCanton> = (cells, { geometry }, reading) => {
  const type = cells.raw("type").trim().toUpperCase();
  if (type === "V" || type === "N") return { leftOut: "pseudo-canton" };
  if (isNotApplicable(cells.raw("code"))) return { leftOut: "without-canton" };
  const code = readCode(cells, reading);
  if (code === undefined) return "refused";
  const { departement } = reading.context;
  if (departement !== null && departementOf(code) !== departement) return "elsewhere";
  if (isPseudoCanton(code)) return { leftOut: "pseudo-canton" };
  return {
    code,
    name: cells.text("name"),
    population: cells.read("population", populationForm),
    communeCodes: readCommuneCodes(cells, reading),
    geometry: readShape(cells, geometry, code),
  };
};

function readCode(cells: RowCells, { context }: TableReading): CantonCode | undefined {
  const text = cells.raw("code");
  if (text === "") {
    cells.refuse("code", MISSING);
    return undefined;
  }
  // A file of one département may give numbers alone.
  const departement = findRowDepartement(cells) ?? (cells.has("departement") ? null : context.departement);
  const code = parseCantonCode(text, departement, (after) => {
    const isAllowed = cells.canRepair("leading-zero");
    if (isAllowed) cells.tellRepair("leading-zero", "code", text, after);
    return isAllowed;
  });
  if (code !== undefined) return code;
  const result = readInseeCode("canton", text);
  if ("fault" in result) cells.refuse("code", new CellFault("invalid-code", result.fault.problem, result.fault.remedy));
  return undefined;
}

/** Codes of communes between any marks, each repaired as in a column of its own. */
function readCommuneCodes(cells: RowCells, { places, context }: TableReading): readonly CommuneCode[] {
  const text = cells.raw("communeCodes");
  if (text === "") return [];
  const form = communeCodeForm(places, context.departement);
  const codes = text.split(/[\s,;|/+]+/).flatMap((part) => cells.readPart("communeCodes", part, form) ?? []);
  return [...new Set(codes.map((code) => carryCommuneCode(cells, "communeCodes", code, places)))];
}
