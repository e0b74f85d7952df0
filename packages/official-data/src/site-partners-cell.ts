import { french } from "@maillage/errors";
import { parseWeekday, WEEKDAYS, type Weekday } from "@maillage/opening-hours";
import { type Cell, CellFault, cell } from "./cells.ts";

/** A partner as a table names it. */
export interface PartnerPresence {
  readonly name: string;
  /** In the order of the week; null when the table does not tell them. */
  readonly days: readonly Weekday[] | null;
}

/** Partners between `|`, `;` or `,`, each with its days of presence in brackets when they are known: `CNAF (lun mar) | DGFiP`. */
export const sitePartnersCell: Cell<readonly PartnerPresence[]> = cell((text) => {
  const partners: PartnerPresence[] = [];
  for (const part of text.split(/[|,;](?![^(]*\))/)) {
    const [, name = "", days] = /^\s*([^()]*?)\s*(?:\(([^()]*)\))?\s*$/.exec(part) ?? [];
    if (name === "" && part.trim() === "") continue;
    if (name === "") return unreadable(part.trim());
    const read = days === undefined ? null : readDays(days);
    if (read === undefined) return unreadable(part.trim());
    partners.push({ name, days: read });
  }
  return partners;
});

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
