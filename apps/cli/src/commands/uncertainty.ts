import { french } from "@maillage/errors";
import { defineAnalysis } from "../define-analysis.ts";
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
          fr: french`Erreur du réseau modélisé, en % ; la sienne, mesurée, par défaut`,
          en: "Error of the modelled network, in %; its own measured one by default",
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
  lines: (answer, { people, share, decimal }, locale) => {
    const { population, surelyCovered, depends, surelyNot, factors, sensitivity } = answer;
    const curve = sensitivity.filter(({ factor }) => SHOWN_FACTORS.includes(factor));
    return {
      fr: [
        french`Sûrement couverts : ${people(surelyCovered)} (${share(surelyCovered / population)}) ; cela dépend : ${people(depends)} (${share(depends / population)}) ; sûrement pas : ${people(surelyNot)} (${share(surelyNot / population)})`,
        french`Temps possibles : de × ${decimal(factors.low)} à × ${decimal(factors.high)} ceux du réseau`,
        french`Part couverte si tous les temps sont multipliés : ${curve.map((point) => french`× ${decimal(point.factor)} : ${share(point.share)}`).join(", ")}`,
      ],
      en: [
        `Surely covered: ${people(surelyCovered)} (${share(surelyCovered / population)}); it depends: ${people(depends)} (${share(depends / population)}); surely not: ${people(surelyNot)} (${share(surelyNot / population)})`,
        `Possible times: from × ${decimal(factors.low)} to × ${decimal(factors.high)} those of the network`,
        `Share covered if all times are multiplied: ${curve.map((point) => `× ${decimal(point.factor)}: ${share(point.share)}`).join(", ")}`,
      ],
    }[locale];
  },
});
