import type { Locale } from "@maillage/errors";
import type { CoverageView } from "@maillage/planning";

/** The two goals in a few lines for people; the JSON has the rest. */
export function linesOfCoverage(coverage: CoverageView, thresholdMinutes: number, locale: Locale): string[] {
  const share = new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const people = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const minutes = (seconds: number | null) =>
    seconds === null ? "–" : `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(seconds / 60)} min`;
  const { cantons, cantonsWithoutSite, cantonUnits, roadNetwork } = coverage;
  const names = new Map(cantons.map(({ code, name }) => [code, name]));
  const without = cantonsWithoutSite.map((code) => names.get(code) ?? code).join(", ");
  const error = roadNetwork.modelError === null ? "" : ` (± ${share.format(roadNetwork.modelError.meanAbsoluteShare)})`;

  return {
    fr: [
      `${share.format(coverage.share)} des habitants à ${thresholdMinutes} min ou moins : ${people.format(coverage.covered)} sur ${people.format(coverage.population)}`,
      `Entre 28 et 32 min : ${people.format(coverage.borderline)} ; sans trajet possible : ${people.format(coverage.unreachable)}`,
      `Moyenne ${minutes(coverage.meanSeconds)}, médiane ${minutes(coverage.medianSeconds)}, neuf sur dix sous ${minutes(coverage.p90Seconds)}`,
      ...(cantons.length === 0
        ? []
        : [
            `Cantons avec un site : ${cantons.length - cantonsWithoutSite.length} sur ${cantons.length} ; en comptant une ville partagée pour une : ${cantonUnits.withSite} sur ${cantonUnits.total}`,
          ]),
      ...(without === "" ? [] : [`Cantons sans site : ${without}`]),
      ...(roadNetwork.origin === "modelled" ? [`Temps estimés sur un réseau routier modélisé${error}`] : []),
    ],
    en: [
      `${share.format(coverage.share)} of people within ${thresholdMinutes} min: ${people.format(coverage.covered)} of ${people.format(coverage.population)}`,
      `Between 28 and 32 min: ${people.format(coverage.borderline)}; unreachable: ${people.format(coverage.unreachable)}`,
      `Mean ${minutes(coverage.meanSeconds)}, median ${minutes(coverage.medianSeconds)}, nine in ten under ${minutes(coverage.p90Seconds)}`,
      ...(cantons.length === 0
        ? []
        : [
            `Cantons with a site: ${cantons.length - cantonsWithoutSite.length} of ${cantons.length}; counting a shared town as one: ${cantonUnits.withSite} of ${cantonUnits.total}`,
          ]),
      ...(without === "" ? [] : [`Cantons without a site: ${without}`]),
      ...(roadNetwork.origin === "modelled" ? [`Times estimated on a modelled road network${error}`] : []),
    ],
  }[locale];
}
