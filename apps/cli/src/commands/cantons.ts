import { french } from "@maillage/errors";
import { AREA_KINDS } from "@maillage/planning/analysis-queries";
import { defineAnalysis } from "../define-analysis.ts";
import { CERTAINTY_HEADING, describeErrors, describeParts } from "../describe-certainty.ts";
import { formatTable } from "../format-table.ts";
import { UsageError } from "../usage-error.ts";

export const cantonsCommand = defineAnalysis({
  command: "cantons",
  describe: {
    fr: french`Un site par canton, compté des deux façons, et le remède de chaque canton sans site`,
    en: "A site in every canton, counted both ways, and the remedy of each canton without one",
  },
  options: (yargs, say) =>
    yargs.option("unit", {
      choices: AREA_KINDS,
      describe: say({
        fr: french`Unité comptée, où il n'y a pas de cantons`,
        en: "Unit counted, where there are no cantons",
      }),
    }),
  ask: ({ analyses, question, cantonsNotKnown }, { unit }) => {
    // Not known is neither none nor zero.
    if (cantonsNotKnown !== null && (unit === undefined || unit === "canton")) throw new UsageError(cantonsNotKnown);
    return analyses.analyseCantons({ ...question, areaKind: unit });
  },
  lines: ({ byArea, byTown, failing, areas, errors }, words, locale) => {
    const { people, share, minutes } = words;
    return [
      {
        fr: french`Avec un site, chacun pour soi : ${byArea.withSite} sur ${byArea.total}${byTown === null ? "" : french` ; une ville partagée comptant pour une : ${byTown.withSite} sur ${byTown.total}`}`,
        en: `With a site, each for itself: ${byArea.withSite} of ${byArea.total}${byTown === null ? "" : `; a shared town counting as one: ${byTown.withSite} of ${byTown.total}`}`,
      }[locale],
      ...failing.map(({ name, remedy, nearestOutside }) => {
        const [where, outside] = [
          remedy === null ? "–" : `${remedy.name} (${people(remedy.peopleWithin)})`,
          nearestOutside === null ? "–" : `${nearestOutside.name} (${minutes(nearestOutside.meanSeconds)})`,
        ];
        return {
          fr: french`Sans site : ${name} ; meilleur lieu : ${where} ; site extérieur le plus proche : ${outside}`,
          en: `Without a site: ${name}; best place: ${where}; nearest site outside: ${outside}`,
        }[locale];
      }),
      ...formatTable([
        [
          { fr: "Unité", en: "Unit" }[locale],
          { fr: "habitants", en: "people" }[locale],
          ...(areas[0]?.coverage.map(({ thresholdSeconds }) => `${thresholdSeconds / 60} min`) ?? []),
          ...[CERTAINTY_HEADING[locale], "28-32 min", "sites"],
        ],
        ...areas.map(({ name, population, coverage, borderline, sites }) => [
          ...[name, people(population), ...coverage.map((each) => share(each.share))],
          ...[describeParts(coverage[0]?.certainty ?? null, words), people(borderline), String(sites.length)],
        ]),
      ]),
      describeErrors(errors, null, words, locale),
    ];
  },
});
