import { applyChanges, listSiteNames } from "@maillage/planning/scenario";
import { defineCommand } from "../command.ts";
import { linesOfPhasing } from "../describe-programme.ts";
import { findScenario } from "../find-scenario.ts";
import { withPlanning } from "../open-planning-for.ts";
import { versionOf, withTerritoryOption, withVersionOption } from "../scenario-options.ts";
import { thresholdOf, withThresholdOption } from "../threshold-option.ts";
import { linesOfTimeFactor, timeFactorsOf, withTimeFactorOptions } from "../time-factor-options.ts";

export const scenarioPhasingCommand = defineCommand({
  command: "phasing <scenario>",
  describe: {
    fr: "Suivre un scénario année par année",
    en: "Follow a scenario year by year",
  },
  options: (yargs, say) =>
    withTimeFactorOptions(
      withThresholdOption(withVersionOption(withTerritoryOption(yargs, say), say), say),
      say,
    ).positional("scenario", {
      type: "string",
      demandOption: true,
      describe: say({ fr: "Identifiant ou nom du scénario", en: "Id or name of the scenario" }),
    }),
  run: async (options, terminal) => {
    const { seconds: thresholdSeconds } = thresholdOf(options);
    const { product: timeFactor } = timeFactorsOf(options);
    const version = versionOf(options);
    const { phasing, sites } = await withPlanning(terminal, async (planning) => {
      const { id, territory } = await findScenario(planning, options.territory, options.scenario);
      const scenario = await planning.getScenario(id, version);
      const siteNetwork = await planning.getSiteNetwork(territory, scenario.siteNetwork);
      return {
        phasing: await planning.computePhasing({ territory, scenario: id, version, thresholdSeconds, timeFactor }),
        ...applyChanges(siteNetwork, scenario.changes, await planning.getTerritoryMap(territory)),
      };
    });
    terminal.answer(phasing, () => [
      ...linesOfPhasing(phasing, listSiteNames(sites), terminal.locale),
      ...linesOfTimeFactor(timeFactor, terminal.locale),
    ]);
  },
});
