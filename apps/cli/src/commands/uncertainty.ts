import { french } from "@maillage/errors";
import { defineAnalysis } from "../define-analysis.ts";
import { describeCertainty } from "../describe-certainty.ts";
import { parseNumberOption } from "../visit-options.ts";

/** Points of the curve told to people. */
const SHOWN_FACTORS = [0.8, 0.9, 1, 1.1, 1.2, 1.5];

export const uncertaintyCommand = defineAnalysis({
  command: "uncertainty",
  describe: {
    fr: french`Sûrement couverts, cela dépend, sûrement pas`,
    en: "Surely covered, it depends, surely not",
  },
  options: (yargs, say) =>
    yargs
      .option("speed", {
        type: "string",
        default: "15",
        describe: say({ fr: french`Écart possible des vitesses, en %`, en: "How far speeds may be off, in %" }),
      })
      .option("peak", {
        type: "string",
        default: "1",
        describe: say({
          fr: french`Temps aux heures les plus chargées, par rapport à ceux du réseau (1 à 3)`,
          en: "Times at the busiest hours over those of the network (1 to 3)",
        }),
      })
      .option("model-error", {
        type: "string",
        describe: say({
          fr: french`Erreur du réseau modélisé, en % ; par défaut la plus forte qui ait été mesurée`,
          en: "Error of the modelled network, in %; by default the largest that was measured",
        }),
      })
      .option("snapping", {
        type: "boolean",
        default: true,
        describe: say({
          fr: french`Douter aussi du trajet jusqu'à la route`,
          en: "Doubt the leg up to the road too",
        }),
      }),
  ask: ({ analyses, question }, options) => {
    const modelError = options["model-error"];
    return analyses.analyseUncertainty({
      ...question,
      speedShare: parseNumberOption("--speed", options.speed, 0, 60) / 100,
      peakFactor: parseNumberOption("--peak", options.peak, 1, 3),
      includesSnapping: options.snapping,
      ...(modelError === undefined
        ? {}
        : { modelErrorShare: parseNumberOption("--model-error", modelError, 0, 60) / 100 }),
    });
  },
  lines: (answer, words, locale) => {
    const { share, decimal } = words;
    const { sensitivity } = answer;
    const curve = sensitivity.filter(({ factor }) => SHOWN_FACTORS.includes(factor));
    return [
      ...describeCertainty(answer, words, locale),
      {
        fr: french`Part couverte si tous les temps sont multipliés : ${curve.map((point) => french`× ${decimal(point.factor)} : ${share(point.share)}`).join(", ")}`,
        en: `Share covered if all times are multiplied: ${curve.map((point) => `× ${decimal(point.factor)}: ${share(point.share)}`).join(", ")}`,
      }[locale],
    ];
  },
});
