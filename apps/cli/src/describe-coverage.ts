import { displayedShare } from "@maillage/coverage";
import { type Bilingual, french, type Locale } from "@maillage/errors";
import type { CoverageFiguresView, LeftOutView } from "@maillage/planning";
import type { CantonsNotKnown } from "./assign-cantons.ts";
import { linesOfLeftOut } from "./describe-basis.ts";
import { linesOfModelledTimes } from "./describe-model-error.ts";

type CantonFigures = Pick<CoverageFiguresView, "cantons" | "cantonsWithoutSite" | "cantonUnits">;

/** What is told of a run; the figures of cantons are null when files do not say which canton is where. */
export type ToldCoverage = Omit<CoverageFiguresView, "inputs" | keyof CantonFigures> & {
  readonly [Figure in keyof CantonFigures]: CantonFigures[Figure] | null;
};

/** The two goals in a few lines for people; the JSON has the rest. */
export function linesOfCoverage(coverage: ToldCoverage, thresholdMinutes: number, locale: Locale): string[] {
  const share = new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const people = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const minutes = (seconds: number | null) =>
    seconds === null ? "–" : `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(seconds / 60)} min`;

  return {
    fr: [
      french`${share.format(displayedShare(coverage.share))} des habitants à ${thresholdMinutes} min ou moins : ${people.format(coverage.covered)} sur ${people.format(coverage.population)}`,
      french`Entre 28 et 32 min : ${people.format(coverage.borderline)} ; sans trajet possible : ${people.format(coverage.unreachable)}`,
      french`Moyenne ${minutes(coverage.meanSeconds)}, médiane ${minutes(coverage.medianSeconds)}, neuf sur dix à ${minutes(coverage.p90Seconds)} ou moins`,
      ...linesOfCantons(coverage, locale),
      ...linesOfModelledTimes(coverage.roadNetwork, locale),
    ],
    en: [
      `${share.format(displayedShare(coverage.share))} of people within ${thresholdMinutes} min: ${people.format(coverage.covered)} of ${people.format(coverage.population)}`,
      `Between 28 and 32 min: ${people.format(coverage.borderline)}; unreachable: ${people.format(coverage.unreachable)}`,
      `Mean ${minutes(coverage.meanSeconds)}, median ${minutes(coverage.medianSeconds)}, nine in ten within ${minutes(coverage.p90Seconds)}`,
      ...linesOfCantons(coverage, locale),
      ...linesOfModelledTimes(coverage.roadNetwork, locale),
    ],
  }[locale];
}

function linesOfCantons({ cantons, cantonsWithoutSite, cantonUnits }: ToldCoverage, locale: Locale): string[] {
  if (cantons === null || cantonsWithoutSite === null || cantonUnits === null || cantons.length === 0) return [];
  const names = new Map(cantons.map(({ code, name }) => [code, name]));
  const without = cantonsWithoutSite.map((code) => names.get(code) ?? code).join(", ");
  // As on the pages: those that surely have one, and apart those of a shared town whose site may be in any of them.
  const withSite = cantons.filter(({ sites }) => sites.length > 0).length;
  const possible = cantons.filter(({ sites, possibleSites }) => sites.length === 0 && possibleSites.length > 0);
  const possibleNames = possible.map(({ name }) => name).join(", ");
  return {
    fr: [
      french`Cantons avec un site : ${withSite} sur ${cantons.length} ; en comptant une ville partagée pour une : ${cantonUnits.withSite} sur ${cantonUnits.total}`,
      ...(possibleNames === "" ? [] : [french`Cantons qui ont peut-être un site : ${possibleNames}`]),
      ...(without === "" ? [] : [french`Cantons sans site : ${without}`]),
    ],
    en: [
      `Cantons with a site: ${withSite} of ${cantons.length}; counting a shared town as one: ${cantonUnits.withSite} of ${cantonUnits.total}`,
      ...(possibleNames === "" ? [] : [`Cantons that may have a site: ${possibleNames}`]),
      ...(without === "" ? [] : [`Cantons without a site: ${without}`]),
    ],
  }[locale];
}

/** Why the goal about cantons has no figure, and what to do. */
export function describeUnknownCantons(
  { table, without }: CantonsNotKnown,
  files: { readonly homes: string; readonly sites: string },
): Bilingual {
  const all = { homes: { fr: "ses foyers", en: "its homes" }, sites: { fr: "ses sites", en: "its sites" } }[table];
  const which = (locale: Locale) => (without.length > 0 ? shorten(without, locale) : all[locale]);
  return {
    fr: french`Cantons : non calculés, ${files[table]} ne dit pas dans quel canton sont ${which("fr")} (colonne « canton ») ; complétez-le, ou donnez --cantons`,
    en: `Cantons: not computed, ${files[table]} does not say which canton these are in: ${which("en")} (column "canton"); complete it, or give --cantons`,
  };
}

/** What the figures leave out, one line each; nothing when they leave nothing out. */
export function linesOfOmissions(
  {
    notSnapped,
    notCounted,
    leftOut,
  }: {
    readonly notSnapped: readonly string[];
    readonly notCounted: readonly string[];
    readonly leftOut: readonly LeftOutView[];
  },
  locale: Locale,
): string[] {
  const [homes, sites] = [notSnapped, notCounted].map((ids) => shorten(ids, locale));
  return [
    ...(notSnapped.length === 0
      ? []
      : [
          {
            fr: french`Foyers trop loin de toute route, comptés sans trajet possible : ${homes}`,
            en: `Homes too far from any road, counted as unreachable: ${homes}`,
          }[locale],
        ]),
    ...(notCounted.length === 0
      ? []
      : [
          {
            fr: french`Sites non labellisés, non comptés : ${sites}`,
            en: `Sites that are not labelled, not counted: ${sites}`,
          }[locale],
        ]),
    ...linesOfLeftOut(leftOut, locale),
  ];
}

const IDS_SHOWN_MAX = 10;

function shorten(ids: readonly string[], locale: Locale): string {
  const hidden = ids.length - IDS_SHOWN_MAX;
  const shown = ids.slice(0, IDS_SHOWN_MAX).join(", ");
  return hidden <= 0 ? shown : { fr: `${shown} et ${hidden} de plus`, en: `${shown} and ${hidden} more` }[locale];
}
