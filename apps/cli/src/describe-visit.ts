import { french, type Locale } from "@maillage/errors";
import { formatMoment } from "@maillage/opening-hours";
import type { HoursView } from "@maillage/planning";
import type { NumberWords } from "./number-words.ts";

/** Who is received somewhere when leaving home at a moment: four parts, and how many whatever the time. */
export function linesOfVisit(
  { moment, at, usefulMinutes, waitMinutes, partners, unknownHoursCount, unknownDaysCount }: Omit<HoursView, "basis">,
  { people, share }: NumberWords,
  locale: Locale,
): string[] {
  const when = formatMoment(moment, locale);
  const whom = partners.map(({ shortName }) => shortName).join(" + ");
  const isDated = moment.date !== undefined;
  const of = (count: number) => `${people(count)} (${share(at.population > 0 ? count / at.population : null)})`;
  return {
    fr: [
      french`En partant ${when}${whom === "" ? "" : french`, avec ${whom}`} : ${of(at.open)} trouvent un site ouvert à portée, ${of(at.someWeeks)} certaines semaines, ${of(at.unknown)} peut-être (horaires ou présence inconnus), ${of(at.none)} non`,
      ...(isDated
        ? [french`Exceptions de ce jour comptées ; la semaine est une semaine ordinaire, sans exception`]
        : []),
      french`À toute heure : ${of(at.regardlessOfTime)} ; temps utile sur place ${usefulMinutes} min, attente admise ${waitMinutes} min`,
      ...(unknownHoursCount === 0
        ? []
        : [french`Lieux aux horaires inconnus, ni ouverts ni fermés : ${unknownHoursCount}`]),
      ...(unknownDaysCount === 0
        ? []
        : [french`Lieux dont personne n'a dit si ces partenaires y sont, ou quels jours : ${unknownDaysCount}`]),
    ],
    en: [
      `Leaving ${when}${whom === "" ? "" : `, with ${whom}`}: ${of(at.open)} find an open site within reach, ${of(at.someWeeks)} some weeks, ${of(at.unknown)} perhaps (hours or presence unknown), ${of(at.none)} none`,
      ...(isDated ? ["Exceptions of that day counted; the week is an ordinary one, without any"] : []),
      `At whatever time: ${of(at.regardlessOfTime)}; useful time on site ${usefulMinutes} min, waiting allowed ${waitMinutes} min`,
      ...(unknownHoursCount === 0 ? [] : [`Places of unknown hours, neither open nor closed: ${unknownHoursCount}`]),
      ...(unknownDaysCount === 0
        ? []
        : [`Places of which nobody has told whether these partners are there, or on which days: ${unknownDaysCount}`]),
    ],
  }[locale];
}
