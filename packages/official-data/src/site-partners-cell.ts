import { french } from "@maillage/errors";
import { parseWeekday, WEEKDAYS, type Weekday } from "@maillage/opening-hours";
import { type Cell, CellFault, cell } from "./cells.ts";

/** A partner as a table names it. */
export interface PartnerPresence {
  readonly name: string;
  /** In the order of the week; null when the table does not tell them. */
  readonly days: readonly Weekday[] | null;
}

/**
 * Partners between `|`, or else `;` or `,`, each with its days of presence in brackets when they are known:
 * `CNAF (lun mar) | DGFiP`. An acronym in brackets is part of the name: `Droits des femmes (CIDFF) (ven)`.
 */
export const sitePartnersCell: Cell<readonly PartnerPresence[]> = cell((text) => {
  const partners: PartnerPresence[] = [];
  const separator = text.includes("|") ? /\|/ : /[,;](?![^(]*\))/;
  for (const part of text.split(separator).map((each) => each.trim())) {
    if (part === "") continue;
    const partner = readPartner(part);
    if (partner === undefined) return unreadable(part);
    partners.push(partner);
  }
  return partners;
});

const ACRONYM = /^[\p{Lu}\d][\p{Lu}\d .&-]+$/u;

function readPartner(part: string): PartnerPresence | undefined {
  const [, before = "", inBrackets] = /^(.*?)\s*(?:\(([^()]*)\))?$/s.exec(part) ?? [];
  const days = inBrackets === undefined ? null : readDays(inBrackets);
  const isAcronym = days === undefined && ACRONYM.test(inBrackets ?? "");
  const name = isAcronym ? part : before;
  // Any other bracket left in the name was meant for days.
  const isName = name.replaceAll(/\(([^()]*)\)/g, (whole, inner: string) => (ACRONYM.test(inner) ? "" : whole));
  if (name === "" || before === "" || /[()]/.test(isName)) return undefined;
  if (days === undefined && !isAcronym) return undefined;
  return { name, days: days ?? null };
}

function readDays(text: string): readonly Weekday[] | undefined {
  const named = text
    .split(/[\s,;/]+/)
    .filter((each) => each !== "")
    .map(parseWeekday);
  if (named.length === 0 || named.includes(undefined)) return undefined;
  return WEEKDAYS.filter((day) => named.includes(day));
}

function unreadable(part: string): CellFault {
  return new CellFault(
    "inconsistent",
    {
      fr: french`nomme un partenaire de façon illisible (« ${part} »)`,
      en: `names a partner in a way that cannot be read ("${part}")`,
    },
    {
      fr: french`Écrivez « CNAF | DGFiP (mar jeu) » : les jours de présence entre parenthèses, s'ils sont connus`,
      en: 'Write "CNAF | DGFiP (tue thu)": the days of presence in brackets, when they are known',
    },
  );
}
