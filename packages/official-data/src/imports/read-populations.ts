import { french } from "@maillage/errors";
import { CellFault, MISSING } from "../cells.ts";
import { type CommuneCode, departementOf, readInseeCode } from "../insee-codes.ts";
import type { ImportedRows } from "./import-reading.ts";
import { cityOfArrondissement } from "./municipal-arrondissements.ts";
import { carryCommuneCode, communeCodeForm, findRowDepartement } from "./read-commune-code.ts";
import type { RowCells } from "./row-cells.ts";
import type { CombineRows, RowReader, TableReading } from "./row-reader.ts";
import { populationForm } from "./value-forms.ts";

type PopulationRow = ImportedRows["populations"];

/**
 * Legal populations: the code in one column, or split between the département and the commune's three digits. Communes
 * merged since, and the arrondissements of Paris, Lyon and Marseille, are carried to today's commune: {@link sumCarried}
 * then adds them up.
 */
export const readPopulation: RowReader<PopulationRow> = (cells, _, reading) => {
  const written = readCode(cells, reading);
  if (written === undefined) return "refused";
  const { departement } = reading.context;
  if (departement !== null && departementOf(written) !== departement) return "elsewhere";
  const population = cells.require("population", populationForm);
  if (population === undefined) return "refused";
  if (Number.isInteger(population)) return { communeCode: carry(cells, written, reading), population };
  cells.refuse("population", FRACTION);
  return "refused";
};

/** A code in its own column, else `CODDEP` and `CODCOM`: `01` and `4`, or `971` and `01`, or `97` and `101`. */
function readCode(cells: RowCells, { places, context }: TableReading): CommuneCode | undefined {
  const departement = findRowDepartement(cells);
  if (cells.raw("communeCode") !== "" || !cells.has("localCode")) {
    return cells.require("communeCode", communeCodeForm(places, departement ?? context.departement));
  }
  const [first, second] = [cells.raw("departement").trim().toUpperCase(), cells.raw("localCode").trim()];
  const prefix = /^\d$/.test(first) ? `0${first}` : first;
  for (const code of [
    `${prefix}${second.padStart(5 - prefix.length, "0")}`,
    // Overseas the third digit of the département is the first of the commune's.
    `${prefix.slice(0, 2)}${second}`,
  ]) {
    const result = readInseeCode<CommuneCode>("commune", code);
    if ("code" in result) return result.code;
  }
  cells.refuse("localCode", second === "" ? MISSING : NOT_A_NUMBER_OF_COMMUNE);
  return undefined;
}

/** As any code of a commune; an arrondissement is of its city unless it is known by itself. */
function carry(cells: RowCells, code: CommuneCode, { places }: TableReading): CommuneCode {
  const field = cells.has("communeCode") ? "communeCode" : "localCode";
  const city = cityOfArrondissement(code);
  const isOfCity = city !== undefined && !places.communeByCode.has(code) && cells.canRepair("municipal-arrondissement");
  if (!isOfCity) return carryCommuneCode(cells, field, code, places);
  cells.tellRepair("municipal-arrondissement", field, code, city);
  return city;
}

/**
 * Rows carried to the same commune as one, the first of them standing for all; with the commune's own row for mergers, and
 * without any of its arrondissements where the file has the city's own total.
 */
export const sumCarried: CombineRows<PopulationRow> = (rows, { log }) => {
  const carriedBy = new Map(
    log.repairs.flatMap(({ rule, row }) =>
      rule === "merged-commune" || rule === "municipal-arrondissement" ? [[row, rule] as const] : [],
    ),
  );
  const rowsOf = Map.groupBy(rows, ({ value }) => value.communeCode);
  return [...rowsOf.values()].flatMap((same) => {
    const own = same.filter(({ row }) => !carriedBy.has(row));
    const [first] = same;
    // Two rows of the commune's own contradict each other: not for a sum to hide.
    if (first === undefined || own.length === same.length || own.length > 1) return same;
    const parts = same.filter(({ row }) => own.length === 0 || carriedBy.get(row) !== "municipal-arrondissement");
    const population = parts.reduce((sum, { value }) => sum + value.population, 0);
    return [{ row: first.row, value: { communeCode: first.value.communeCode, population } }];
  });
};

const FRACTION = new CellFault(
  "inconsistent",
  { fr: french`n'est pas un nombre entier d'habitants`, en: "is not a whole number of inhabitants" },
  {
    fr: french`Une population légale est entière : si la virgule ou le point sépare des milliers, retirez-le`,
    en: "A legal population is whole: if the comma or the point separates thousands, remove it",
  },
);

const NOT_A_NUMBER_OF_COMMUNE = new CellFault(
  "invalid-code",
  {
    fr: french`ne fait pas un code de commune avec son département`,
    en: "does not make the code of a commune with its département",
  },
  {
    fr: french`Attendu : le département (52) et trois chiffres (121)`,
    en: "Expected the département (52) and three digits (121)",
  },
);
