import { type Bilingual, french, type Locale } from "@maillage/errors";
import { type ChangeProblem, describeProblem } from "@maillage/planning/scenario";
import { defineCommand } from "../command.ts";
import { linesOfCoverage } from "../describe-coverage.ts";
import { withPlanning } from "../open-planning-for.ts";
import { thresholdOf, withThresholdOption } from "../threshold-option.ts";
import { linesOfTimeFactor, timeFactorsOf, withTimeFactorOptions } from "../time-factor-options.ts";
import { UsageError } from "../usage-error.ts";

export const runCommand = defineCommand({
  command: "run",
  describe: {
    fr: french`Calculer la couverture d'un territoire chargé`,
    en: "Compute the coverage of a loaded territory",
  },
  options: (yargs, say) =>
    withTimeFactorOptions(withThresholdOption(yargs, say), say)
      .option("territory", {
        type: "string",
        demandOption: true,
        describe: say({ fr: french`Code du territoire : 52`, en: "Code of the territory: 52" }),
      })
      .option("sites", {
        type: "string",
        describe: say({
          fr: french`Réseau de sites, par son nom court ; le plus récent par défaut`,
          en: "Network of sites, by its short name; the latest by default",
        }),
      })
      .option("also-open", {
        type: "array",
        string: true,
        default: [],
        describe: say({
          fr: french`Sites prévus ou à l'étude comptés comme ouverts`,
          en: "Planned or studied sites counted as open",
        }),
      }),
  run: async (options, terminal) => {
    const { minutes: thresholdMinutes, seconds: thresholdSeconds } = thresholdOf(options);
    const { factors, product } = timeFactorsOf(options);
    const { territory, coverage } = await withPlanning(terminal, async (planning) => {
      const territory = await planning.getTerritory(options.territory);
      const latest = territory.siteNetworks.toSorted((a, b) => b.date.localeCompare(a.date))[0];
      const coverage = await planning.computeCoverage({
        territory: territory.code,
        siteNetwork: options.sites ?? latest?.slug ?? "",
        thresholdSeconds,
        timeFactor: product,
        changes: options["also-open"].map((siteId) => ({
          kind: "set-status" as const,
          ...{ siteId, status: "labelled" as const, date: null },
        })),
      });
      return { territory, coverage };
    });
    if (coverage.problems.length > 0) throw new UsageError(tellProblems(coverage.problems));
    const inputs = {
      ...coverage.inputs,
      timeFactor: String(factors.timeFactor),
      peakFactor: String(factors.peakFactor),
    };
    terminal.answer({ ...coverage, inputs }, () => [
      territory.name,
      ...linesOfCoverage(coverage, thresholdMinutes, terminal.locale),
      ...linesOfTimeFactor(product, terminal.locale),
    ]);
  },
});

/** Sites that are named and cannot be opened. */
function tellProblems(problems: readonly ChangeProblem[]): Bilingual {
  const tell = (locale: Locale) => problems.map((problem) => describeProblem(problem, new Map(), locale)).join(" ");
  return { fr: tell("fr"), en: tell("en") };
}
