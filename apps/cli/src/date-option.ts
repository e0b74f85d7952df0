import { french } from "@maillage/errors";
import { isDate } from "@maillage/opening-hours";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** The `--date` option: which national partners there are at that time; a table of sites says no other date. */
export function withDateOption<Options>(yargs: Argv<Options>, say: Say) {
  return yargs.option("date", {
    type: "string",
    describe: say({
      fr: french`Date des sites du fichier, AAAA-MM-JJ, pour les partenaires nationaux de l'époque ; aujourd'hui par défaut`,
      en: "Date of the file's sites, YYYY-MM-DD, for the national partners of the time; today by default",
    }),
  });
}

/** @throws {UsageError} for what is not an existing day written `YYYY-MM-DD`. */
export function dateOf({ date }: { readonly date: string | undefined }): string {
  if (date === undefined) return new Date().toISOString().slice(0, 10);
  if (isDate(date)) return date;
  throw new UsageError({
    fr: french`--date attend une date qui existe, écrite AAAA-MM-JJ ; reçu : « ${date} ».`,
    en: `--date expects an existing date, written YYYY-MM-DD; got "${date}".`,
  });
}
