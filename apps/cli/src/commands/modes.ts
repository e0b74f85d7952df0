import { french } from "@maillage/errors";
import { CARLESS_SHARE_DEFAULT, MODE_THRESHOLD_SECONDS_DEFAULT } from "@maillage/planning/analysis-queries";
import { THRESHOLD_SECONDS_MAX, THRESHOLD_SECONDS_MIN } from "@maillage/planning/queries";
import { defineAnalysis } from "../define-analysis.ts";
import { CERTAINTY_HEADING, describeErrors, describeParts } from "../describe-certainty.ts";
import { formatTable } from "../format-table.ts";
import { assertNetworkOfCars, linesOfCarless, MODE_NAMES } from "../mode-options.ts";
import { parseNumberOption } from "../visit-options.ts";

const DEFAULT_MINUTES = String(MODE_THRESHOLD_SECONDS_DEFAULT / 60);

export const modesCommand = defineAnalysis({
  command: "modes",
  describe: {
    fr: french`Qui atteint un site à vélo, à pied, et sans voiture`,
    en: "Who reaches a site by bicycle, on foot, and without a car",
  },
  options: (yargs, say) =>
    yargs
      .option("bicycle-threshold", {
        type: "string",
        default: DEFAULT_MINUTES,
        describe: say({ fr: french`Seuil à vélo, en minutes`, en: "Threshold by bicycle, in minutes" }),
      })
      .option("foot-threshold", {
        type: "string",
        default: DEFAULT_MINUTES,
        describe: say({ fr: french`Seuil à pied, en minutes`, en: "Threshold on foot, in minutes" }),
      })
      .option("carless-share", {
        type: "string",
        default: String(CARLESS_SHARE_DEFAULT),
        describe: say({
          fr: french`Part d'habitants sans voiture, 0 à 1 : une hypothèse`,
          en: "Part of people without a car, 0 to 1: a hypothesis",
        }),
      }),
  ask: ({ analyses, question, profile }, options) => {
    assertNetworkOfCars("modes", { profile });
    const seconds = (option: "bicycle-threshold" | "foot-threshold") =>
      parseNumberOption(`--${option}`, options[option], THRESHOLD_SECONDS_MIN / 60, THRESHOLD_SECONDS_MAX / 60) * 60;
    return analyses.analyseModes({
      ...question,
      bicycleThresholdSeconds: seconds("bicycle-threshold"),
      footThresholdSeconds: seconds("foot-threshold"),
      carlessShare: parseNumberOption("--carless-share", options["carless-share"], 0, 1),
    });
  },
  lines: ({ modes, carless }, words, locale) => [
    ...formatTable([
      {
        fr: ["Mode", "seuil", "couverts", "part", CERTAINTY_HEADING.fr, "médiane", "routes"],
        en: ["Mode", "threshold", "covered", "share", CERTAINTY_HEADING.en, "median", "roads"],
      }[locale],
      ...modes.map(({ mode, thresholdSeconds, covered, share, certainty, medianSeconds, roads }) => [
        ...[MODE_NAMES[mode][locale], `${thresholdSeconds / 60} min`, words.people(covered), words.share(share)],
        ...[describeParts(certainty, words), words.minutes(medianSeconds)],
        { own: { fr: "du mode", en: "of the mode" }, estimate: { fr: "estimation", en: "estimate" } }[roads][locale],
      ]),
    ]),
    ...modes.slice(0, 1).map(({ errors }) => describeErrors(errors, null, words, locale)),
    ...linesOfCarless(carless, words, locale),
  ],
});
