import { french } from "@maillage/errors";
import { CellFault } from "../cells.ts";
import { type CommuneCode, departementOf } from "../insee-codes.ts";
import { isPostcode, POSTCODE_REPAIRS } from "./repairs/code-repairs.ts";
import type { RowCells } from "./row-cells.ts";
import type { ValueForm } from "./value-forms.ts";

const postcodeForm: ValueForm<string> = {
  isWellWritten: isPostcode,
  steps: POSTCODE_REPAIRS,
  read: (text) =>
    isPostcode(text)
      ? text
      : new CellFault(
          "unknown-value",
          { fr: french`n'est pas un code postal`, en: "is not a postcode" },
          { fr: "Écrivez ses cinq chiffres", en: "Write its five digits" },
        ),
};

/** The postcode, as it is written when it cannot be read: nothing rests on it. */
export function readPostcode(cells: RowCells): string | null {
  const written = cells.raw("postcode");
  return cells.readOrWarn("postcode", postcodeForm) ?? (written === "" ? null : written);
}

/** The start of postcodes where it is not the département's code: the Corsican two, and the islands once in Guadeloupe. */
const PREFIXES: Readonly<Record<string, string>> = { "2A": "20", "2B": "20", 977: "97133", 978: "97150" };

/**
 * Whether a postcode may be of a commune: it starts with the département's code. A few communes are served from the next
 * département and have its postcode, which is why a contradiction is only pointed out.
 */
export function isPostcodeOf(postcode: string, communeCode: CommuneCode): boolean {
  const departement = departementOf(communeCode);
  return postcode.startsWith(PREFIXES[departement] ?? departement);
}
