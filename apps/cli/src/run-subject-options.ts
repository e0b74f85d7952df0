import { type Bilingual, french } from "@maillage/errors";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";
import { withTerritoryOption, withVersionOption } from "./scenario-options.ts";
import { withThresholdOption } from "./threshold-option.ts";
import { withTimeFactorOptions } from "./time-factor-options.ts";

const SCENARIO: Bilingual = {
  fr: french`Scénario, par son identifiant ou son nom, au lieu d'un réseau tel qu'il est`,
  en: "Scenario, by its id or name, instead of a network as it is",
};

/**
 * What a run of a loaded territory is about (`--territory`, `--sites` or `--scenario` at a version) and how it is counted: read by
 * `runSubjectOf`, `thresholdOf` and `timeFactorsOf`.
 *
 * @param scenario what the scenario is for the command.
 */
export function withRunSubjectOptions<Options>(yargs: Argv<Options>, say: Say, scenario: Bilingual = SCENARIO) {
  const about = withVersionOption(withTerritoryOption(yargs, say), say)
    .option("scenario", { type: "string", describe: say(scenario) })
    .option("sites", {
      type: "string",
      describe: say({
        fr: french`Réseau de sites, par son nom court ; le plus récent par défaut`,
        en: "Network of sites, by its short name; the latest by default",
      }),
    });
  return withTimeFactorOptions(withThresholdOption(about, say), say);
}
