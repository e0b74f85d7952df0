import { french } from "@maillage/errors";
import { applyChanges } from "@maillage/planning/scenario";
import { defineCommand } from "../command.ts";
import { linesOfScenario } from "../describe-scenario.ts";
import { findScenario } from "../find-scenario.ts";
import { withPlanning } from "../open-planning-for.ts";
import { versionOf, withTerritoryOption, withVersionOption } from "../scenario-options.ts";

export const scenarioShowCommand = defineCommand({
  command: "show <scenario>",
  describe: {
    fr: french`Lire un scénario et ses changements`,
    en: "Read a scenario and its changes",
  },
  options: (yargs, say) =>
    withVersionOption(withTerritoryOption(yargs, say), say).positional("scenario", {
      type: "string",
      demandOption: true,
      describe: say({ fr: "Identifiant ou nom du scénario", en: "Id or name of the scenario" }),
    }),
  run: async (options, terminal) => {
    const version = versionOf(options);
    const { scenario, applied } = await withPlanning(terminal, async (planning) => {
      const { id, territory } = await findScenario(planning, options.territory, options.scenario);
      const scenario = await planning.getScenario(id, version);
      const siteNetwork = await planning.getSiteNetwork(territory, scenario.siteNetwork);
      const ground = await planning.getTerritoryMap(territory);
      return { scenario, applied: applyChanges(siteNetwork, scenario.changes, ground) };
    });
    terminal.answer({ ...scenario, problems: applied.problems }, () =>
      linesOfScenario(scenario, applied, terminal.locale),
    );
  },
});
