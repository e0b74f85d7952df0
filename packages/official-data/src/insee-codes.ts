import { type Bilingual, french } from "@maillage/errors";
import { InvalidInseeCodeError } from "./errors.ts";

declare const brand: unique symbol;

/** Five characters: `52121`, `01004`, `2A004`, `97411`. */
export type CommuneCode = string & { readonly [brand]: "commune" };
/** A département's code and two digits: `5207`, `0101`, `2A04`, `97101`. */
export type CantonCode = string & { readonly [brand]: "canton" };
/** Two characters, three overseas: `52`, `01`, `2A`, `974`. */
export type DepartementCode = string & { readonly [brand]: "departement" };

// Since 1976 Corsica is 2A and 2B: no code starts with 20. 96 and 99 are not départements.
const METROPOLITAN = "0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5]";
const OVERSEAS = "97[1-8]|98[4-9]";
const COMMUNE = new RegExp(`^(?:(?:${METROPOLITAN})\\d{3}|(?:${OVERSEAS})\\d{2})$`);
const CANTON = new RegExp(`^(?:${METROPOLITAN}|${OVERSEAS})\\d{2}$`);
const DEPARTEMENT = new RegExp(`^(?:${METROPOLITAN}|${OVERSEAS})$`);

/** What is wrong with a code, and what to do: for an error, or an issue of a table. */
export interface InseeCodeFault {
  readonly problem: Bilingual;
  readonly remedy: Bilingual;
}

type CodeKind = "commune" | "canton" | "departement";

const KINDS = {
  commune: { pattern: COMMUNE, noun: "commune", examples: "52121, 01004, 2A004, 97411" },
  canton: { pattern: CANTON, noun: "canton", examples: "5207, 0101, 2A04, 97101" },
  departement: { pattern: DEPARTEMENT, noun: "département", examples: "52, 01, 2A, 974" },
} as const satisfies Record<CodeKind, { pattern: RegExp; noun: string; examples: string }>;

/** @throws {InvalidInseeCodeError} when the text is not the code of a département; a lost leading zero is named. */
export function parseDepartementCode(text: string): DepartementCode {
  const result = readInseeCode<DepartementCode>("departement", text);
  if ("code" in result) return result.code;
  const { problem, remedy } = result.fault;
  throw new InvalidInseeCodeError(`"${text}" ${problem.en}. ${remedy.en}.`, {
    kind: "departement",
    text,
    problem,
    remedy,
  });
}

/** The code, or what is wrong with it. Spaces around it are ignored and `2a` is read as `2A`. */
export function readInseeCode<Code extends CommuneCode | CantonCode | DepartementCode>(
  kind: CodeKind,
  text: string,
): { readonly code: Code } | { readonly fault: InseeCodeFault } {
  const written = text.trim().toUpperCase();
  const { pattern, noun, examples } = KINDS[kind];
  // The one place where a checked string becomes a code.
  if (pattern.test(written)) return { code: written as Code };
  if (/^\d+$/.test(written) && pattern.test(`0${written}`)) {
    return {
      fault: {
        problem: {
          fr: french`n'est pas un code de ${noun} : son zéro de tête est perdu`,
          en: `is not the code of a ${noun}: its leading zero is lost`,
        },
        remedy: {
          fr: french`Écrivez 0${written} ; dans un tableur, importez la colonne en texte`,
          en: `Write 0${written}; in a spreadsheet, import the column as text`,
        },
      },
    };
  }
  return {
    fault: {
      problem: { fr: french`n'est pas un code de ${noun}`, en: `is not the code of a ${noun}` },
      remedy: {
        fr: french`Les codes INSEE sont du texte, comme ${examples}`,
        en: `INSEE codes are text such as ${examples}`,
      },
    },
  };
}

/** The département a commune or a canton is in. */
export function departementOf(code: CommuneCode | CantonCode): DepartementCode {
  const length = /^9[78]/.test(code) ? 3 : 2;
  return parseDepartementCode(code.slice(0, length));
}
