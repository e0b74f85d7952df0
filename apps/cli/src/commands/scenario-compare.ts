import { french } from "@maillage/errors";
import { COMPARED_COUNT_MAX, COMPARED_COUNT_MIN } from "@maillage/planning/scenario-queries";
import { defineCommand } from "../command.ts";
import { linesOfComparison } from "../describe-scenario.ts";
import { type Compared, findCompared } from "../find-scenario.ts";
import { withPlanning } from "../open-planning-for.ts";
import { withTerritoryOption } from "../scenario-options.ts";
import { thresholdOf, withThresholdOption } from "../threshold-option.ts";
import { linesOfTimeFactor, timeFactorsOf, withTimeFactorOptions } from "../time-factor-options.ts";
import { UsageError } from "../usage-error.ts";

export const scenarioCompareCommand = defineCommand({
  command: "compare <compared..>",
  describe: {
    fr: french`Comparer de ${COMPARED_COUNT_MIN} à ${COMPARED_COUNT_MAX} scénarios ou réseaux côte à côte`,
    en: `Compare ${COMPARED_COUNT_MIN} to ${COMPARED_COUNT_MAX} scenarios or networks side by side`,
  },
  options: (yargs, say) =>
    withTimeFactorOptions(withThresholdOption(withTerritoryOption(yargs, say), say), say).positional("compared", {
      type: "string",
      array: true,
      demandOption: true,
      describe: say({
        fr: french`Scénarios, par identifiant ou par nom, ou réseaux de sites, par nom court : 2024-08-01`,
        en: "Scenarios, by id or name, or networks of sites, by short name: 2024-08-01",
      }),
    }),
  run: async (options, terminal) => {
    const { minutes, seconds: thresholdSeconds } = thresholdOf(options);
    const { product: timeFactor } = timeFactorsOf(options);
    const { territory } = options;
    // Read as typed: yargs would make a number of a network called 2021.
    const written = options.compared.map(String);
    assertCount(written.length);
    const comparison = await withPlanning(terminal, async (planning) => {
      const compared: Compared[] = [];
      for (const each of written) compared.push(await findCompared(planning, territory, each));
      return planning.compareScenarios({ territory, compared, thresholdSeconds, timeFactor });
    });
    terminal.answer(comparison, () => [
      ...linesOfComparison(comparison.columns, minutes, terminal.locale),
      ...linesOfTimeFactor(timeFactor, terminal.locale),
    ]);
  },
});

function assertCount(count: number): void {
  if (count >= COMPARED_COUNT_MIN && count <= COMPARED_COUNT_MAX) return;
  throw new UsageError({
    fr: french`Donnez de ${COMPARED_COUNT_MIN} à ${COMPARED_COUNT_MAX} scénarios ou réseaux à comparer ; reçu : ${count}.`,
    en: `Give ${COMPARED_COUNT_MIN} to ${COMPARED_COUNT_MAX} scenarios or networks to compare; got ${count}.`,
  });
}
