import { french } from "@maillage/errors";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";
import { withDateOption } from "./date-option.ts";
import { withVersionOption } from "./scenario-options.ts";
import { withThresholdOption } from "./threshold-option.ts";
import { withTimeFactorOptions } from "./time-factor-options.ts";

/**
 * What an analysis is about: a loaded territory (`--territory`, `--sites` or `--scenario`, `--changes`), or files (`--network`,
 * `--homes`, `--sites`, `--cantons`, `--date`); and how it is counted.
 */
export function withAnalysisOptions<Options>(yargs: Argv<Options>, say: Say) {
  const state = withDateOption(withStateOptions(yargs, say), say);
  return withTimeFactorOptions(withThresholdOption(withVersionOption(state, say), say), say);
}

function withStateOptions<Options>(yargs: Argv<Options>, say: Say) {
  return yargs
    .option("territory", {
      type: "string",
      describe: say({ fr: french`Code d'un territoire chargé : 52`, en: "Code of a loaded territory: 52" }),
    })
    .option("sites", {
      type: "string",
      describe: say({
        fr: french`Avec --territory, réseau de sites par son nom court (le plus récent par défaut) ; sinon, CSV de sites`,
        en: "With --territory, network of sites by its short name (the latest by default); otherwise, CSV of sites",
      }),
    })
    .option("scenario", {
      type: "string",
      describe: say({
        fr: french`Scénario du territoire, par son identifiant ou son nom, au lieu d'un réseau`,
        en: "Scenario of the territory, by its id or name, instead of a network",
      }),
    })
    .option("changes", {
      type: "string",
      describe: say({
        fr: french`Fichier JSON de changements à faire au réseau du territoire`,
        en: "JSON file of changes to make to the territory's network",
      }),
    })
    .option("network", {
      type: "string",
      describe: say({
        fr: french`Réseau routier (fichier de « network build »), avec --homes et --sites`,
        en: "Road network (a file of `network build`), with --homes and --sites",
      }),
    })
    .option("homes", {
      type: "string",
      describe: say({ fr: french`Foyers : CSV, comme pour « coverage »`, en: "Homes: CSV, as for `coverage`" }),
    })
    .option("cantons", {
      type: "string",
      describe: say({
        fr: french`Limites des cantons (GeoJSON) ; sinon, les colonnes « canton »`,
        en: "Limits of cantons (GeoJSON); without it, the canton columns",
      }),
    });
}

/** What {@link withAnalysisOptions} reads. */
export interface AnalysisOptions {
  readonly territory: string | undefined;
  readonly sites: string | undefined;
  readonly scenario: string | undefined;
  readonly "scenario-version": string | undefined;
  readonly changes: string | undefined;
  readonly network: string | undefined;
  readonly homes: string | undefined;
  readonly cantons: string | undefined;
  readonly date: string | undefined;
  readonly threshold: string;
  readonly "time-factor": string;
  readonly "peak-factor": string;
}
