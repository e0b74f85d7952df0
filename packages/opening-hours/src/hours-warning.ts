import { type Bilingual, french, type Locale } from "@maillage/errors";
import { weekdayName } from "./weekday-names.ts";
import type { Weekday } from "./weekly-hours.ts";

/** What can be odd in the hours of a list. All are survived; the last two leave the whole site's hours unknown. */
export const HOURS_RULES = [
  "zero-interval",
  "overlap",
  "touching",
  "unsorted",
  "long-block",
  "reversed",
  "unreadable",
] as const;
export type HoursRule = (typeof HOURS_RULES)[number];

/** Something odd in one cell of a list of hours. */
export interface HoursWarning {
  readonly rule: HoursRule;
  readonly weekday: Weekday;
  /** The cell as it is written. */
  readonly value: string;
}

const SENTENCES: Readonly<Record<HoursRule, Bilingual>> = {
  "zero-interval": {
    fr: french`contient un créneau nul, laissé de côté. Effacez-le : une cellule vide veut dire « fermé »`,
    en: "has an interval of no length, left out. Erase it: an empty cell means closed",
  },
  overlap: {
    fr: french`contient des créneaux qui se chevauchent, réunis en un seul. Si l’un vaut une semaine sur deux ou pour un autre lieu, corrigez la fiche`,
    en: "has intervals that overlap, joined into one. If one holds every other week, or at another place, correct the sheet",
  },
  touching: {
    fr: "contient des créneaux qui se suivent sans pause, réunis. Rien à faire si le site ne ferme pas entre les deux",
    en: "has intervals that follow one another without a break, joined. Nothing to do if the site does not close between them",
  },
  unsorted: {
    fr: "contient des créneaux dans le désordre, remis en ordre. Rien à faire",
    en: "has intervals out of order, sorted. Nothing to do",
  },
  "long-block": {
    fr: "dure plus de 9 heures d’affilée, gardé tel quel. Vérifiez que la pause de midi n’a pas été oubliée",
    en: "lasts over 9 hours at a stretch, kept as it is. Check that the lunch break has not been forgotten",
  },
  reversed: {
    fr: "ferme avant d’ouvrir : les horaires du site sont tenus pour inconnus. Inversez les deux heures",
    en: "closes before it opens: the hours of the site are taken as unknown. Swap the two times",
  },
  unreadable: {
    fr: french`n’est pas un horaire lisible : les horaires du site sont tenus pour inconnus. Écrivez-le « 09:00 - 12:00 / 13:30 - 17:00 »`,
    en: 'are not hours that can be read: the hours of the site are taken as unknown. Write "09:00 - 12:00 / 13:30 - 17:00"',
  },
};

/** The warning told to a person: the day, what is written, what was done, what to do. */
export function sentenceOfHoursWarning({ rule, weekday, value }: HoursWarning, locale: Locale): string {
  const sentence = SENTENCES[rule][locale];
  const day = weekdayName(weekday, locale);
  return locale === "fr" ? french`${day} : « ${value} » ${sentence}.` : `${day}: "${value}" ${sentence}.`;
}
