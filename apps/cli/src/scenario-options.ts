import { french } from "@maillage/errors";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** The `--territory` option, where a command cannot do without. */
export function withTerritoryOption<Options>(yargs: Argv<Options>, say: Say) {
  return yargs.option("territory", {
    type: "string",
    demandOption: true,
    describe: say({ fr: french`Code du territoire : 52`, en: "Code of the territory: 52" }),
  });
}

/** The `--scenario-version` option: the latest when absent. */
export function withVersionOption<Options>(yargs: Argv<Options>, say: Say) {
  return yargs.option("scenario-version", {
    // As text: a refusal repeats what was written, which is lost once it is NaN.
    type: "string",
    describe: say({
      fr: french`Version du scénario ; la dernière par défaut`,
      en: "Version of the scenario; the latest by default",
    }),
  });
}

/** @throws {UsageError} for what is not a version's number. */
export function versionOf(options: { readonly "scenario-version": string | undefined }): number | undefined {
  const written = options["scenario-version"];
  if (written === undefined) return undefined;
  const version = Number(written);
  if (Number.isInteger(version) && version >= 1) return version;
  throw new UsageError({
    fr: french`--scenario-version attend un nombre entier à partir de 1 ; reçu : « ${written} ».`,
    en: `--scenario-version expects a whole number from 1; got "${written}".`,
  });
}
