import { french } from "@maillage/errors";
import { departementOf } from "../insee-codes.ts";
import type { ImportedRow, ImportedSite } from "./import-reading.ts";
import { isPostcodeOf } from "./read-postcode.ts";
import { isPostcode } from "./repairs/code-repairs.ts";
import type { CombineRows } from "./row-reader.ts";

/**
 * Postcodes of another département than their commune's: where the other sites of the commune agree on one that is of it,
 * theirs is taken; elsewhere it is only pointed out, for a few communes are served from the next département.
 */
export const settlePostcodes: CombineRows<ImportedSite> = (rows, { log, canRepair, nameOf }) => {
  const isContradictory = ({ value: { postcode, communeCode } }: ImportedRow<ImportedSite>) =>
    postcode !== null && communeCode !== null && isPostcode(postcode) && !isPostcodeOf(postcode, communeCode);
  if (!rows.some(isContradictory)) return rows;
  const agreed = agreedPostcodes(rows.filter((row) => !isContradictory(row)));
  return rows.map((each) => {
    const { row, value } = each;
    const { postcode, communeCode } = value;
    if (postcode === null || communeCode === null || !isContradictory(each)) return each;
    const theirs = agreed.get(communeCode);
    if (theirs !== undefined && canRepair("postcode", row)) {
      log.repairs.push({ rule: "postcode", row, column: nameOf("postcode"), before: postcode, after: theirs });
      return { row, value: { ...value, postcode: theirs } };
    }
    const departement = departementOf(communeCode);
    log.warnings.push({
      rule: "inconsistent",
      row,
      column: nameOf("postcode"),
      value: postcode,
      problem: {
        fr: french`n'est pas un code postal du département ${departement}, où est la commune ${communeCode}`,
        en: `is not a postcode of département ${departement}, where commune ${communeCode} is`,
      },
      remedy: { fr: "Vérifiez le code postal ; il est gardé tel quel", en: "Check the postcode; it is kept as it is" },
    });
    return each;
  });
};

/** By commune, the postcode that all of its sites have. */
function agreedPostcodes(rows: readonly ImportedRow<ImportedSite>[]): ReadonlyMap<string, string> {
  const agreed = new Map<string, string>();
  const torn = new Set<string>();
  for (const { value } of rows) {
    const { postcode, communeCode } = value;
    if (postcode === null || communeCode === null || !isPostcode(postcode)) continue;
    if ((agreed.get(communeCode) ?? postcode) !== postcode) torn.add(communeCode);
    agreed.set(communeCode, postcode);
  }
  return new Map([...agreed].filter(([code]) => !torn.has(code)));
}
