import { french, type Locale } from "@maillage/errors";
import { TIME_FACTOR_MAX, TIME_FACTOR_MIN } from "@maillage/planning/queries";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** A peak slows down. */
const PEAK_FACTOR_MIN = 1;

/** By what a run multiplies every travel time: an assumption of who runs it, not a property of the network. */
export interface TimeFactors {
  readonly timeFactor: number;
  readonly peakFactor: number;
}

/** The `--time-factor` and `--peak-factor` options, the same in every command that travels. */
export function withTimeFactorOptions<Options>(yargs: Argv<Options>, say: Say) {
  return yargs
    .option("time-factor", {
      // As text: a refusal repeats what was written, which is lost once it is NaN.
      type: "string",
      default: "1",
      describe: say({
        fr: french`Multiplie tous les temps de trajet (0,5 à 3) : une hypothèse, pas une mesure`,
        en: "Multiplies every travel time (0.5 to 3): an assumption, not a measure",
      }),
    })
    .option("peak-factor", {
      type: "string",
      default: "1",
      describe: say({
        fr: "Les multiplie encore, aux heures de pointe (1 à 3)",
        en: "Multiplies them again, at peak hours (1 to 3)",
      }),
    });
}

/**
 * Both factors and their product, by which times are multiplied.
 *
 * @throws {UsageError} when one of them, or their product, is out of bounds.
 */
export function timeFactorsOf(options: { readonly "time-factor": string; readonly "peak-factor": string }): {
  readonly factors: TimeFactors;
  readonly product: number;
} {
  const timeFactor = parseWithin("--time-factor", options["time-factor"], TIME_FACTOR_MIN);
  const peakFactor = parseWithin("--peak-factor", options["peak-factor"], PEAK_FACTOR_MIN);
  // Rounded: 1.2 times 1.15 is the 1.38 that anyone would type, and so has its hash.
  const product = Math.round(timeFactor * peakFactor * 1e6) / 1e6;
  parseWithin("--time-factor x --peak-factor", String(product), TIME_FACTOR_MIN);
  return { factors: { timeFactor, peakFactor }, product };
}

function parseWithin(option: string, written: string, min: number): number {
  const value = Number(written);
  if (value >= min && value <= TIME_FACTOR_MAX) return value;
  throw new UsageError({
    fr: french`${option} attend un nombre de ${formatFactor(min, "fr")} à ${TIME_FACTOR_MAX} ; reçu : « ${written} ».`,
    en: `${option} expects a number from ${min} to ${TIME_FACTOR_MAX}; got "${written}".`,
  });
}

/** What people are told when times are not those of the network; nothing when they are. */
export function linesOfTimeFactor(product: number, locale: Locale): string[] {
  if (product === 1) return [];
  const factor = formatFactor(product, locale);
  return [
    {
      fr: french`Hypothèse : temps multipliés par ${factor}`,
      en: `Assumption: times multiplied by ${factor}`,
    }[locale],
  ];
}

function formatFactor(factor: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(factor);
}
