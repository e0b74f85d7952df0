import { french } from "@maillage/errors";
import { defineCommand } from "../command.ts";
import { linesOfScenarios } from "../describe-scenario.ts";
import { withPlanning } from "../open-planning-for.ts";
import { withTerritoryOption } from "../scenario-options.ts";

export const scenarioListCommand = defineCommand({
  command: "list",
  describe: {
    fr: french`Lister les scénarios d'un territoire, le dernier enregistré d'abord`,
    en: "List the scenarios of a territory, the one saved last first",
  },
  options: (yargs, say) =>
    withTerritoryOption(yargs, say).option("deleted", {
      type: "boolean",
      default: false,
      describe: say({ fr: french`Avec ceux qui ont été supprimés`, en: "Deleted ones included" }),
    }),
  run: async ({ territory, deleted }, terminal) => {
    const all = await withPlanning(terminal, (planning) => planning.listScenarios(territory));
    const scenarios = all.filter(({ shelf }) => deleted || shelf !== "deleted");
    terminal.answer({ territory, scenarios }, () => linesOfScenarios(scenarios, terminal.locale));
  },
});
