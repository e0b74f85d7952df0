import { french, type Locale } from "@maillage/errors";
import { sentenceOfHoursWarning } from "@maillage/opening-hours";
import type { FileSite } from "./read-coverage-files.ts";

const SHOWN_COUNT = 10;

/**
 * Hours that contradict themselves in the official list's columns: those sites count as of unknown hours. Told when hours
 * count; what is merely odd, and was survived, is not.
 */
export function linesOfFileHours(sites: readonly FileSite[], areHoursCounted: boolean, locale: Locale): string[] {
  if (!areHoursCounted) return [];
  const told = sites.flatMap(({ id, hoursWarnings }) =>
    hoursWarnings
      .filter(({ rule }) => rule === "reversed" || rule === "unreadable")
      .map((warning) => `${id} · ${sentenceOfHoursWarning(warning, locale)}`),
  );
  if (told.length === 0) return [];
  return [
    {
      fr: french`Horaires illisibles, tenus pour inconnus : ${told.length}`,
      en: `Hours that cannot be read, taken as unknown: ${told.length}`,
    }[locale],
    ...told.slice(0, SHOWN_COUNT).map((line) => `  ${line}`),
  ];
}
