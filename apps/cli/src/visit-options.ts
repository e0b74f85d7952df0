import { DEFAULT_USEFUL_MINUTES, DEFAULT_WAIT_MINUTES, INCLUSION_RULES } from "@maillage/coverage";
import { french } from "@maillage/errors";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** The `--include` option: which sites count. */
export function withIncludeOption<Options>(yargs: Argv<Options>, say: Say) {
  return yargs.option("include", {
    choices: INCLUSION_RULES,
    describe: say({
      fr: french`Sites comptés : tous (les bus à leurs arrêts), principaux, à plein service (24 h sur 5 jours)`,
      en: "Sites counted: all (buses at their stops), principal, full-service (24 h over 5 days)",
    }),
  });
}

/** The `--partner` option: partners who must all be there. */
export function withPartnerOption<Options>(yargs: Argv<Options>, say: Say) {
  return yargs.option("partner", {
    type: "string",
    describe: say({
      fr: french`Partenaires tous présents, séparés par des virgules : dgfip,cnaf`,
      en: "Partners who must all be there, separated by commas: dgfip,cnaf",
    }),
  });
}

/** Options of a visit: when one leaves home, what is useful on site. */
export function withVisitOptions<Options>(yargs: Argv<Options>, say: Say) {
  return yargs
    .option("at", {
      type: "string",
      describe: say({
        fr: french`Moment du départ : « mardi 17:30 », ou « 2026-12-24T17:30 » avec les exceptions de ce jour`,
        en: 'When people leave home: "tue 17:30", or "2026-12-24T17:30" with the exceptions of that day',
      }),
    })
    .option("useful-minutes", {
      type: "string",
      default: String(DEFAULT_USEFUL_MINUTES),
      describe: say({
        fr: french`Temps utile sur place avant la fermeture`,
        en: "Useful time on site before it closes",
      }),
    })
    .option("wait-minutes", {
      type: "string",
      default: String(DEFAULT_WAIT_MINUTES),
      describe: say({
        fr: french`Attente admise à la porte avant l'ouverture`,
        en: "Time one may wait for the opening",
      }),
    });
}

/** Names between commas; none when the option is not there. */
export function partnersOf({ partner }: { readonly partner: string | undefined }): string[] {
  const names = (partner ?? "").split(",").map((name) => name.trim());
  return names.filter((name) => name !== "");
}

/** @throws {UsageError} for what is not a number from `min` to `max`. */
export function parseNumberOption(option: string, written: string, min: number, max: number): number {
  const value = Number(written.replace(",", "."));
  if (written.trim() !== "" && value >= min && value <= max) return value;
  throw new UsageError({
    fr: french`${option} attend un nombre de ${min} à ${max} ; reçu : « ${written} ».`,
    en: `${option} expects a number from ${min} to ${max}; got "${written}".`,
  });
}

const VISIT_MINUTES_MAX = 480;

/** @throws {UsageError} for minutes that are not from 0 to 480. */
export function visitMinutesOf(options: { readonly "useful-minutes": string; readonly "wait-minutes": string }) {
  return {
    usefulMinutes: parseNumberOption("--useful-minutes", options["useful-minutes"], 0, VISIT_MINUTES_MAX),
    waitMinutes: parseNumberOption("--wait-minutes", options["wait-minutes"], 0, VISIT_MINUTES_MAX),
  };
}
