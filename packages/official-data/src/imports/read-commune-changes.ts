import { french } from "@maillage/errors";
import { CellFault, cell } from "../cells.ts";
import { type CommuneCode, departementOf, readInseeCode } from "../insee-codes.ts";
import type { ImportedCommuneChange } from "./import-reading.ts";
import type { RowReader } from "./row-reader.ts";
import { dateForm, numberForm } from "./value-forms.ts";

/**
 * INSEE's `MOD` codes that end a commune's code or bring it back: creation, re-establishment, suppression, merger, commune
 * nouvelle, merger-association, association made a merger, code changed with the département or the chief town. Others (a
 * name, a delegated commune) leave the code as it is. Source: INSEE, list of modalities of the Code officiel géographique.
 */
const CHANGES_OF_CODE = new Set([20, 21, 30, 31, 32, 33, 34, 41, 50]);

const modForm = numberForm(
  cell((text) =>
    Number.isInteger(Number(text))
      ? Number(text)
      : new CellFault(
          "unknown-value",
          { fr: french`n'est pas un code de mouvement`, en: "is not a code of change" },
          {
            fr: french`Attendu : un code MOD de l'Insee, comme 32`,
            en: "Expected one of INSEE's MOD codes, such as 32",
          },
        ),
  ),
);

/** A row of `v_mvt_commune` by which a commune's code gives way to another; the rest is left out. */
export const readCommuneChange: RowReader<ImportedCommuneChange> = (cells, _, { context }) => {
  const isOfCommunes = ["fromType", "toType"].every((field) => /^(?:COM)?$/i.test(cells.raw(field).trim()));
  const [from, to] = [completeCode(cells.raw("from")), completeCode(cells.raw("to"))];
  const kind = cells.require("kind", modForm);
  if (kind === undefined) return "refused";
  const target = readInseeCode<CommuneCode>("commune", to);
  // Codes of before 1976 (Corsica's 20) lead to others of before 1976: nobody has them any more.
  if (!isOfCommunes || from === to || from === "" || !CHANGES_OF_CODE.has(kind) || "fault" in target) {
    return { leftOut: "not-a-merger" };
  }
  const departement = context.departement;
  if (departement !== null && !from.startsWith(departement) && departementOf(target.code) !== departement) {
    return "elsewhere";
  }
  const date = cells.require("date", dateForm);
  return date === undefined ? "refused" : { from, to: target.code, date, kind };
};

/** Five characters, as INSEE writes them and spreadsheets do not. */
function completeCode(text: string): string {
  const code = text.trim().toUpperCase();
  return /^\d{4}$/.test(code) ? `0${code}` : code;
}
