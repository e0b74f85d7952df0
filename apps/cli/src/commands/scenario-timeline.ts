import { french } from "@maillage/errors";
import { defineCommand } from "../command.ts";
import { linesOfTimeline } from "../describe-programme.ts";
import { findCompared } from "../find-scenario.ts";
import { withPlanning } from "../open-planning-for.ts";
import { withTerritoryOption } from "../scenario-options.ts";
import { thresholdOf, withThresholdOption } from "../threshold-option.ts";
import { linesOfTimeFactor, timeFactorsOf, withTimeFactorOptions } from "../time-factor-options.ts";

export const scenarioTimelineCommand = defineCommand({
  command: "timeline <sites>",
  describe: {
    fr: french`Suivre un réseau ou un scénario par date de label`,
    en: "Follow a network or a scenario by label date",
  },
  options: (yargs, say) =>
    withTimeFactorOptions(withThresholdOption(withTerritoryOption(yargs, say), say), say).positional("sites", {
      type: "string",
      demandOption: true,
      describe: say({
        fr: french`Réseau de sites, par nom court, ou scénario, par identifiant ou par nom`,
        en: "Network of sites, by short name, or scenario, by id or name",
      }),
    }),
  run: async (options, terminal) => {
    const { seconds: thresholdSeconds } = thresholdOf(options);
    const { product: timeFactor } = timeFactorsOf(options);
    const { territory } = options;
    const timeline = await withPlanning(terminal, async (planning) => {
      // Read as typed: yargs would make a number of a network called 2021.
      const sites = await findCompared(planning, territory, String(options.sites));
      return planning.computeTimeline({ territory, ...sites, thresholdSeconds, timeFactor });
    });
    terminal.answer(timeline, () => [
      ...linesOfTimeline(timeline, terminal.locale),
      ...linesOfTimeFactor(timeFactor, terminal.locale),
    ]);
  },
});
