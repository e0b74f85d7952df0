import { type Bilingual, french, type Locale } from "@maillage/errors";
import { type ChangeProblem, describeProblem, type SiteChange } from "@maillage/planning/scenario";
import { UNIT_KINDS } from "@maillage/planning/unit-queries";
import { defineCommand } from "../command.ts";
import { linesOfLeftOut } from "../describe-basis.ts";
import { describeCertainty } from "../describe-certainty.ts";
import { linesOfCoverage } from "../describe-coverage.ts";
import { linesOfProblems } from "../describe-scenario.ts";
import { findRunBasis, runSubjectOf } from "../find-run-basis.ts";
import { createNumberWords } from "../number-words.ts";
import { withPlanning } from "../open-planning-for.ts";
import { runByUnit } from "../run-by-unit.ts";
import { withRunSubjectOptions } from "../run-subject-options.ts";
import { thresholdOf } from "../threshold-option.ts";
import { linesOfTimeFactor, timeFactorsOf } from "../time-factor-options.ts";
import { UsageError } from "../usage-error.ts";

export const runCommand = defineCommand({
  command: "run",
  describe: {
    fr: french`Calculer la couverture d'un territoire chargé`,
    en: "Compute the coverage of a loaded territory",
  },
  options: (yargs, say) =>
    withRunSubjectOptions(yargs, say)
      .option("also-open", {
        type: "array",
        string: true,
        default: [],
        describe: say({
          fr: french`Sites prévus ou à l'étude comptés comme ouverts`,
          en: "Planned or studied sites counted as open",
        }),
      })
      .option("by", {
        choices: UNIT_KINDS,
        describe: say({
          fr: french`Détailler par unité administrative, au lieu du territoire entier`,
          en: "Detail by administrative unit, instead of the whole territory",
        }),
      })
      .option("unit", {
        type: "string",
        implies: "by",
        describe: say({
          fr: french`Une seule de ces unités, par son code, avec ses communes et son remède`,
          en: "One of these units, by its code, with its communes and its remedy",
        }),
      }),
  run: async (options, terminal) => {
    const { minutes: thresholdMinutes, seconds: thresholdSeconds } = thresholdOf(options);
    const { factors, product } = timeFactorsOf(options);
    const subject = runSubjectOf(options);
    if (options.by !== undefined) {
      const { by: kind, unit, territory } = options;
      const opened = options["also-open"].map(openSite);
      return runByUnit({ kind, unit, territory, subject, opened, thresholdSeconds, timeFactor: product }, terminal);
    }
    const { territory, basis, coverage, uncertainty } = await withPlanning(terminal, async (planning) => {
      const territory = await planning.getTerritory(options.territory);
      const basis = await findRunBasis(planning, territory, subject);
      const { siteNetwork, changes } = basis;
      const opened = options["also-open"].map(openSite);
      const question = {
        ...{ territory: territory.code, siteNetwork, thresholdSeconds, timeFactor: product },
        changes: [...changes, ...opened],
      };
      const coverage = await planning.computeCoverage(question);
      return { territory, basis, coverage, uncertainty: await planning.analyseUncertainty(question) };
    });
    // A scenario's problems are its own and told with its figures; those of the sites named here are whoever named them's.
    const named = coverage.problems.filter(({ change }) => change >= basis.changes.length);
    if (named.length > 0) throw new UsageError(tellProblems(named));
    const inputs = {
      ...coverage.inputs,
      timeFactor: String(factors.timeFactor),
      peakFactor: String(factors.peakFactor),
    };
    const scenario = basis.scenario && { id: basis.scenario.id, version: basis.scenario.version };
    const { certainty } = uncertainty;
    terminal.answer({ ...coverage, certainty, ...(scenario && { scenario }), inputs }, () => [
      basis.scenario === null
        ? territory.name
        : `${territory.name} · ${basis.scenario.name} (v${basis.scenario.version})`,
      ...linesOfCoverage(coverage, thresholdMinutes, terminal.locale),
      ...describeCertainty(uncertainty, createNumberWords(terminal.locale), terminal.locale),
      ...linesOfTimeFactor(product, terminal.locale),
      ...linesOfLeftOut(coverage.leftOutSites, terminal.locale),
      ...linesOfProblems(coverage, basis.names, terminal.locale),
    ]);
  },
});

function openSite(siteId: string): SiteChange {
  return { kind: "set-status", siteId, status: "labelled", date: null };
}

/** Sites that are named and cannot be opened. */
function tellProblems(problems: readonly ChangeProblem[]): Bilingual {
  const tell = (locale: Locale) => problems.map((problem) => describeProblem(problem, new Map(), locale)).join(" ");
  return { fr: tell("fr"), en: tell("en") };
}
