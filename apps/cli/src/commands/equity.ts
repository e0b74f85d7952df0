import { french } from "@maillage/errors";
import { defineAnalysis } from "../define-analysis.ts";
import { formatTable } from "../format-table.ts";

export const equityCommand = defineAnalysis({
  command: "equity",
  describe: {
    fr: french`Comment les temps d'accès se répartissent entre les habitants`,
    en: "How access times are shared among people",
  },
  options: (yargs) => yargs,
  ask: ({ analyses, question }) => analyses.analyseEquity(question),
  lines: ({ everyone, bySize, byEpci, byArrondissement }, { people, share, minutes, decimal }, locale) => {
    const { medianSeconds, p90Seconds, worstDecileMeanSeconds, gini } = everyone;
    const sizes = bySize.map(({ fromPopulation, toPopulation, ...figures }) => ({
      name:
        toPopulation === null
          ? {
              fr: french`${people(fromPopulation)} habitants et plus`,
              en: `${people(fromPopulation)} people and more`,
            }[locale]
          : {
              fr: french`${people(fromPopulation)} à ${people(toPopulation - 1)} habitants`,
              en: `${people(fromPopulation)} to ${people(toPopulation - 1)} people`,
            }[locale],
      ...figures,
    }));
    return [
      {
        fr: french`Médiane ${minutes(medianSeconds)}, neuf sur dix à ${minutes(p90Seconds)} ou moins, le dixième le plus éloigné à ${minutes(worstDecileMeanSeconds)} en moyenne, Gini ${gini === null ? "–" : decimal(gini)}`,
        en: `Median ${minutes(medianSeconds)}, nine in ten within ${minutes(p90Seconds)}, the farthest tenth at ${minutes(worstDecileMeanSeconds)} on average, Gini ${gini === null ? "–" : decimal(gini)}`,
      }[locale],
      ...formatTable([
        {
          fr: ["Communes", "habitants", "couverts", "médiane", "9 sur 10"],
          en: ["Communes", "people", "covered", "median", "9 in 10"],
        }[locale],
        ...[...sizes, ...byArrondissement, ...byEpci].map((group) => [
          ...[group.name, people(group.people), share(group.share)],
          ...[minutes(group.medianSeconds), minutes(group.p90Seconds)],
        ]),
      ]),
      {
        fr: french`Par âge, revenu et densité : les données chargées ne le disent pas`,
        en: "By age, income and density: the data loaded do not tell",
      }[locale],
    ];
  },
});
