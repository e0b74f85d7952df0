import { type Bilingual, french } from "@maillage/errors";
import { z } from "zod";
import { type CantonCode, type CommuneCode, readInseeCode } from "./insee-codes.ts";
import type { TableRule } from "./table-issue.ts";

/** How the text of one cell becomes a value. Cells arrive trimmed. */
export type Cell<Value> = z.ZodType<Value, string>;

/** What is wrong with a cell, and what to do. */
export class CellFault {
  readonly rule: TableRule;
  readonly problem: Bilingual;
  readonly remedy: Bilingual;

  constructor(rule: TableRule, problem: Bilingual, remedy: Bilingual) {
    this.rule = rule;
    this.problem = problem;
    this.remedy = remedy;
  }
}

export const MISSING = new CellFault(
  "missing-value",
  { fr: "est vide", en: "is empty" },
  { fr: "Remplissez-la, ou supprimez la ligne", en: "Fill it in, or remove the row" },
);

export const NOT_A_NUMBER = new CellFault(
  "not-a-number",
  { fr: french`n'est pas un nombre`, en: "is not a number" },
  { fr: "Écrivez-le en chiffres, comme 5,338 ou 5.338", en: "Write it in digits, as 5.338 or 5,338" },
);

const NEGATIVE_POPULATION = new CellFault(
  "out-of-range",
  { fr: "est une population négative", en: "is a negative population" },
  { fr: "Donnez 0 habitant ou plus", en: "Give 0 or more inhabitants" },
);

export const NOT_A_DAY = new CellFault(
  "unknown-value",
  { fr: french`n'est pas un jour qui existe`, en: "is not a day that exists" },
  { fr: "Écrivez 01/09/2020 ou 2020-09-01", en: "Write 01/09/2020 or 2020-09-01" },
);

/** A cell read by a function; an empty one is refused. */
export function cell<Value>(read: (text: string) => Value | CellFault): Cell<Value> {
  return z.string().transform((text, context) => {
    const result = text === "" ? MISSING : read(text);
    if (!(result instanceof CellFault)) return result;
    const { rule, problem, remedy } = result;
    context.addIssue({ code: "custom", message: problem.en, params: { rule, problem, remedy } });
    return z.NEVER;
  });
}

/** The same cell, where nothing written means null. */
export function orEmpty<Value>(inner: Cell<Value>): Cell<Value | null> {
  return z.string().transform((text, context) => {
    if (text === "") return null;
    const result = inner.safeParse(text);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      if (issue.code === "custom") context.addIssue({ code: "custom", message: issue.message, params: issue.params });
    }
    return z.NEVER;
  });
}

/** What a cell holds, when one that cannot be read must not hide the rest of its row. */
export type CellAttempt<Value> =
  | { readonly kind: "blank" }
  | { readonly kind: "read"; readonly text: string; readonly value: Value }
  | { readonly kind: "refused"; readonly text: string; readonly fault: CellFault };

/** What stands for "erase" where a blank cell means "leave as it is". */
const ERASED = /^[-–—]$/;

/** The same cell, never refused: what is wrong with it is its value. A dash gives what `erased` says, when it says so. */
export function attempt<Value, Erased = never>(
  inner: Cell<Value>,
  erased?: { readonly as: Erased },
): Cell<CellAttempt<Value | Erased>> {
  return z.string().transform((text): CellAttempt<Value | Erased> => {
    if (text === "") return { kind: "blank" };
    if (erased !== undefined && ERASED.test(text)) return { kind: "read", text, value: erased.as };
    const result = inner.safeParse(text);
    if (result.success) return { kind: "read", text, value: result.data };
    const [issue] = result.error.issues;
    // Only `cell` makes issues, and always with these.
    if (issue?.code !== "custom" || issue.params === undefined) throw new TypeError("A cell gave no fault.");
    const { rule, problem, remedy } = issue.params;
    return { kind: "refused", text, fault: new CellFault(rule, problem, remedy) };
  });
}

/** Any text but none. */
export const textCell: Cell<string> = cell((text) => text);

export const longitudeCell: Cell<number> = cell((text) => parseDegrees("longitude", text, 180));
export const latitudeCell: Cell<number> = cell((text) => parseDegrees("latitude", text, 90));

/** Inhabitants, whole or not: cells of a grid hold fractions of people. */
export const populationCell: Cell<number> = cell(parsePopulation);

/** The same without a cell around it, for files of millions of rows. */
export function parsePopulation(text: string): number | CellFault {
  const population = parseDecimal(text);
  return typeof population !== "number" || population >= 0 ? population : NEGATIVE_POPULATION;
}

/** Euros, or any other unit: what something costs. */
export const costCell: Cell<number> = cell((text) => {
  const cost = parseDecimal(text);
  return typeof cost !== "number" || cost >= 0
    ? cost
    : new CellFault(
        "out-of-range",
        { fr: "est un coût négatif", en: "is a negative cost" },
        { fr: "Donnez 0 ou plus", en: "Give 0 or more" },
      );
});

/** People at work, whole or not: half-time counts for a half. */
export const agentsCell: Cell<number> = cell((text) => {
  const agents = parseDecimal(text);
  return typeof agents !== "number" || agents >= 0
    ? agents
    : new CellFault(
        "out-of-range",
        { fr: french`n'est pas un nombre d'agents`, en: "is not a number of agents" },
        {
          fr: "Donnez 0 agent ou plus, ou laissez la cellule vide",
          en: "Give 0 or more agents, or leave the cell empty",
        },
      );
});

/** A whole number of people at work. */
export const agentCountCell: Cell<number> = cell((text) => {
  const agents = parseDecimal(text);
  return typeof agents !== "number" || (agents >= 0 && Number.isInteger(agents))
    ? agents
    : new CellFault(
        "out-of-range",
        { fr: french`n'est pas un nombre entier d'agents`, en: "is not a whole number of agents" },
        { fr: "Comptez des personnes : 0 ou plus, sans décimale", en: "Count people: 0 or more, without decimals" },
      );
});

/** A day that exists, `2020-09-01` or `01/09/2020`, as ISO `YYYY-MM-DD`. */
export const dateCell: Cell<string> = cell((text) => {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(iso) : Number.NaN;
  // 31 February would roll over to March.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)) return iso;
  return NOT_A_DAY;
});

/** Square kilometres, over 0. */
export const areaCell: Cell<number> = cell((text) => {
  const area = parseDecimal(text);
  return typeof area !== "number" || area > 0
    ? area
    : new CellFault(
        "out-of-range",
        { fr: french`n'est pas une superficie`, en: "is not an area" },
        { fr: "Donnez des kilomètres carrés, plus de 0", en: "Give square kilometres, over 0" },
      );
});

export const communeCodeCell: Cell<CommuneCode> = cell((text) => inseeCode<CommuneCode>("commune", text));
export const cantonCodeCell: Cell<CantonCode> = cell((text) => inseeCode<CantonCode>("canton", text));

/** Several canton codes where a town is shared, between spaces or any of `, ; | / +`. */
export const cantonCodesCell: Cell<readonly CantonCode[]> = cell((text) => {
  const codes: CantonCode[] = [];
  for (const part of text.split(/[\s,;|/+]+/).filter((each) => each !== "")) {
    const code = inseeCode<CantonCode>("canton", part);
    if (code instanceof CellFault) return code;
    if (codes.includes(code)) {
      return new CellFault(
        "duplicate",
        { fr: `nomme deux fois le canton ${code}`, en: `names canton ${code} twice` },
        { fr: "Nommez chaque canton une seule fois", en: "Name each canton once" },
      );
    }
    codes.push(code);
  }
  return codes;
});

/** One of a few words, whatever their case and accents; `words` gives the value of each. */
export function wordCell<Value>(words: Readonly<Record<string, Value>>): Cell<Value> {
  const values = new Map(Object.entries(words).map(([word, value]) => [plainWord(word), value]));
  const known = Object.keys(words).join(", ");
  return cell(
    (text) =>
      values.get(plainWord(text)) ??
      new CellFault(
        "unknown-value",
        { fr: french`n'est pas une valeur connue`, en: "is not a known value" },
        { fr: french`Écrivez l'une de celles-ci : ${known}`, en: `Use one of: ${known}` },
      ),
  );
}

/** Lower case without accents, anything but letters and digits as one `_`: how headers and words are compared. */
export function plainWord(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
}

function inseeCode<Code extends CommuneCode | CantonCode>(kind: "commune" | "canton", text: string): Code | CellFault {
  const result = readInseeCode<Code>(kind, text);
  return "code" in result ? result.code : new CellFault("invalid-code", result.fault.problem, result.fault.remedy);
}

/** A number as French or English software writes it: `5,338`, `5.338`, `1 234`, `1.2e-3`. */
function parseDecimal(text: string): number | CellFault {
  // Spaces, also the narrow and the no-break ones, only as separators of thousands.
  const compact = /^[+-]?\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/.test(text) ? text.replaceAll(/\s/g, "") : text;
  if (!/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,2})?$/.test(compact)) return NOT_A_NUMBER;
  return Number(compact.replace(",", "."));
}

function parseDegrees(kind: "longitude" | "latitude", text: string, max: number): number | CellFault {
  const degrees = parseDecimal(text);
  if (typeof degrees !== "number" || Math.abs(degrees) <= max) return degrees;
  return new CellFault(
    "out-of-range",
    { fr: french`n'est pas une ${kind}`, en: `is not a ${kind}` },
    Math.abs(degrees) > 1000
      ? {
          fr: french`On dirait des mètres (Lambert-93) : convertissez les coordonnées en longitude et latitude WGS84`,
          en: "It looks like metres (Lambert-93): convert the coordinates to WGS84 longitude and latitude",
        }
      : { fr: `Donnez des degrés, de -${max} à ${max}`, en: `Give degrees, from -${max} to ${max}` },
  );
}
