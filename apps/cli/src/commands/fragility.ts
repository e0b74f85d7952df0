import { french } from "@maillage/errors";
import { defineAnalysis } from "../define-analysis.ts";
import { formatTable } from "../format-table.ts";

/** Sites told to people; the JSON has them all. */
const SHOWN_COUNT = 20;

export const fragilityCommand = defineAnalysis({
  command: "fragility",
  describe: {
    fr: french`Ce que chaque fermeture ferait perdre, et qui a un second site à portée`,
    en: "What each closure would lose, and who has a second site within reach",
  },
  options: (yargs) => yargs,
  ask: ({ analyses, question }) => analyses.analyseFragility(question),
  lines: ({ sites, coveredByOne, second }, { people, share, minutes }, locale) => [
    ...{
      fr: [
        french`Habitants couverts par un seul site : ${people(coveredByOne)} ; par deux au moins : ${people(second.covered)} (${share(second.share)})`,
        french`Temps au second site : médiane ${minutes(second.medianSeconds)}, neuf sur dix à ${minutes(second.p90Seconds)} ou moins`,
      ],
      en: [
        `People covered by one site only: ${people(coveredByOne)}; by two or more: ${people(second.covered)} (${share(second.share)})`,
        `Time to the second site: median ${minutes(second.medianSeconds)}, nine in ten within ${minutes(second.p90Seconds)}`,
      ],
    }[locale],
    ...formatTable([
      {
        fr: ["Site fermé", "perdent leur couverture", "sans aucun site", "trajet en plus", "cantons sans site"],
        en: ["Site closed", "lose cover", "no site at all", "longer trip", "cantons without a site"],
      }[locale],
      ...sites
        .slice(0, SHOWN_COUNT)
        .map(({ name, lost, cutOff, meanExtraSeconds, hangingCantons }) => [
          ...[name, people(lost), people(cutOff), minutes(meanExtraSeconds)],
          hangingCantons.map((canton) => canton.name).join(", "),
        ]),
    ]),
  ],
});
