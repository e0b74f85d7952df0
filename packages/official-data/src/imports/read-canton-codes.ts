import { french } from "@maillage/errors";
import { CellFault } from "../cells.ts";
import {
  type CantonCode,
  type CommuneCode,
  type DepartementCode,
  departementOf,
  readInseeCode,
} from "../insee-codes.ts";
import type { KnownPlaces } from "./known-places.ts";
import type { RowCells } from "./row-cells.ts";

/** No département has more than 41 cantons (Nord); INSEE numbers the pseudo-cantons of whole towns down from 99. */
const REAL_CANTON_NUMBER_MAX = 60;
/** « Not applicable », where there are no cantons: Paris, the Métropole de Lyon, Martinique, Guyane. */
const NOT_APPLICABLE = /^(?:NR|NC|ZZ+)$/i;

/** Whether the cell says that there is no canton, in IGN's and INSEE's words. */
export function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE.test(text.trim());
}

/** Whether a code is of a pseudo-canton: a whole town that real cantons cut. */
export function isPseudoCanton(code: CantonCode): boolean {
  return Number(code.slice(-2)) > REAL_CANTON_NUMBER_MAX;
}

/**
 * A canton's code from a text, whatever the producer's habit: complete (`5207`), the département and three digits
 * (`52007`), or the number alone (`07`, ADMIN EXPRESS up to 3.x) beside a département. These are how files are
 * written, not damage; a lost leading zero is one, and is told by `repair`.
 */
export function parseCantonCode(
  text: string,
  departement: DepartementCode | null,
  repair: (after: CantonCode) => boolean,
): CantonCode | undefined {
  const written = text.trim().toUpperCase();
  const prefixed = departement !== null && /^\d{1,2}$/.test(written) ? `${departement}${written.padStart(2, "0")}` : "";
  // `97101` is complete, `52007` is not one of canton: only the right reading passes.
  for (const candidate of [prefixed, written, written.replace(/^(.{2,3})0(\d{2})$/, "$1$2")]) {
    const result = readInseeCode<CantonCode>("canton", candidate);
    if ("code" in result) return result.code;
  }
  const restored = readInseeCode<CantonCode>("canton", `0${written}`);
  return "code" in restored && /^\d+$/.test(written) && repair(restored.code) ? restored.code : undefined;
}

/**
 * The real cantons a row names. A pseudo-canton, or one of another vintage, gives way to the cantons that the row's
 * commune is known to be in, and is told; where nothing is known, a pseudo-canton names none.
 */
export function readCantonCodes(
  cells: RowCells,
  field: string,
  communeCode: CommuneCode | null,
  places: KnownPlaces,
): readonly CantonCode[] {
  const text = cells.raw(field);
  const departement = communeCode === null ? null : departementOf(communeCode);
  const parts = text.split(/[\s,;|/+]+/).filter((part) => part !== "" && !isNotApplicable(part));
  const codes = new Set<CantonCode>();
  for (const part of parts) {
    const code = parseCantonCode(part, departement, (after) => {
      if (cells.canRepair("leading-zero")) cells.tellRepair("leading-zero", field, part, after);
      return cells.canRepair("leading-zero");
    });
    if (code === undefined) warnUnreadable(cells, field, part);
    else codes.add(code);
  }
  return replaceOtherVintage(cells, field, [...codes], communeCode, places);
}

function replaceOtherVintage(
  cells: RowCells,
  field: string,
  codes: readonly CantonCode[],
  communeCode: CommuneCode | null,
  places: KnownPlaces,
): readonly CantonCode[] {
  const isOurs = (code: CantonCode) =>
    places.cantonCodes.has(code) || (!isPseudoCanton(code) && !places.departementsOfCantons.has(departementOf(code)));
  const others = codes.filter((code) => !isOurs(code));
  if (others.length === 0) return codes;
  const known = communeCode === null ? [] : (places.communeByCode.get(communeCode)?.cantonCodes ?? []);
  if (known.length > 0 && cells.canRepair("older-canton")) {
    cells.tellRepair("older-canton", field, cells.raw(field), known.join(" | "));
    return known;
  }
  // The whole town's own number is how INSEE says that real cantons share it: nothing is wrong, and none is named.
  for (const code of others.filter((each) => !isPseudoCanton(each))) {
    cells.warn(
      "unknown-value",
      field,
      code,
      { fr: french`n'est pas un canton connu du territoire`, en: "is not a known canton of the territory" },
      {
        fr: french`Importez d'abord les cantons du même millésime, ou corrigez le code`,
        en: "First import the cantons of the same vintage, or correct the code",
      },
    );
  }
  return codes.filter((code) => !isPseudoCanton(code));
}

function warnUnreadable(cells: RowCells, field: string, part: string): void {
  const result = readInseeCode("canton", part);
  if ("code" in result) return;
  const { rule, problem, remedy } = new CellFault("invalid-code", result.fault.problem, result.fault.remedy);
  cells.warn(rule, field, part, problem, remedy);
}
