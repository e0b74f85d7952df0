import { french } from "@maillage/errors";
import { defineAnalysis } from "../define-analysis.ts";
import { UsageError } from "../usage-error.ts";
import { parseNumberOption } from "../visit-options.ts";

const SHOWN_COUNT = 10;

export const stressCommand = defineAnalysis({
  command: "stress",
  describe: {
    fr: french`Ce qui reste de l'accès avec des routes coupées, ou un hiver plus lent`,
    en: "What is left of access with roads cut, or a slower winter",
  },
  options: (yargs, say) =>
    yargs
      .option("cut", {
        type: "string",
        default: "",
        describe: say({
          fr: french`Ligne où les routes sont coupées : « lon,lat lon,lat »`,
          en: 'Line where roads are cut: "lon,lat lon,lat"',
        }),
      })
      .option("winter", {
        type: "string",
        default: "1",
        describe: say({
          fr: french`Multiplie encore tous les temps (1 à 3)`,
          en: "Multiplies every travel time again (1 to 3)",
        }),
      }),
  ask: ({ analyses, question }, options) =>
    analyses.analyseStress({
      ...question,
      cutLine: parseLine(options.cut),
      winterFactor: parseNumberOption("--winter", options.winter, 1, 3),
    }),
  lines: (answer, { people, minutes }, locale) => [
    {
      fr: french`Routes coupées : ${answer.cutRoadCount} ; habitants couverts : ${people(answer.coveredBefore)}, puis ${people(answer.coveredAfter)} (${people(answer.lost)} perdus, ${people(answer.gained)} gagnés)`,
      en: `Roads cut: ${answer.cutRoadCount}; people covered: ${people(answer.coveredBefore)}, then ${people(answer.coveredAfter)} (${people(answer.lost)} lost, ${people(answer.gained)} gained)`,
    }[locale],
    {
      fr: french`Sans plus aucun site : ${people(answer.cutOff)} ; trajet plus long pour ${people(answer.slowed)}, de ${minutes(answer.meanExtraSeconds)} en moyenne`,
      en: `With no site left at all: ${people(answer.cutOff)}; longer trips for ${people(answer.slowed)}, by ${minutes(answer.meanExtraSeconds)} on average`,
    }[locale],
    ...answer.lostHomes
      .slice(0, SHOWN_COUNT)
      .map(
        ({ name, population, secondsBefore, secondsAfter }) =>
          `  ${name} (${people(population)}) : ${minutes(secondsBefore)} → ${minutes(secondsAfter)}`,
      ),
  ],
});

/** @throws {UsageError} for what are not two points or more. */
function parseLine(written: string): [number, number][] {
  const points = written.trim() === "" ? [] : written.trim().split(/\s+/);
  const line = points.flatMap((point): [number, number][] => {
    const [longitude, latitude, ...rest] = point.split(",").map(Number);
    const isPoint = rest.length === 0 && longitude !== undefined && latitude !== undefined;
    return isPoint && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [[longitude, latitude]] : [];
  });
  if (line.length === points.length && line.length !== 1) return line;
  throw new UsageError({
    fr: french`--cut attend deux points ou plus, « lon,lat lon,lat » ; reçu : « ${written} ».`,
    en: `--cut expects two points or more, "lon,lat lon,lat"; got "${written}".`,
  });
}
