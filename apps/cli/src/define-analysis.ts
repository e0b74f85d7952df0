import type { Bilingual, Locale } from "@maillage/errors";
import type { AnalysisBasisView } from "@maillage/planning";
import type { Argv } from "yargs";
import { type AnalysisOptions, withAnalysisOptions } from "./analysis-options.ts";
import { type CommandFactory, defineCommand, type Say } from "./command.ts";
import { linesOfBasis } from "./describe-basis.ts";
import { createNumberWords, type NumberWords } from "./number-words.ts";
import { type OpenAnalyses, withAnalyses } from "./with-analyses.ts";

interface AnalysisDescription<Options, Answer> {
  /** In yargs' grammar. */
  readonly command: string;
  readonly describe: Bilingual;
  /** Those of the command's own, after those of every analysis. */
  readonly options: (yargs: Argv<AnalysisOptions>, say: Say) => Argv<Options>;
  readonly ask: (open: OpenAnalyses, options: Options & AnalysisOptions) => Promise<Answer>;
  /** For people; what the figures rest on comes after. */
  readonly lines: (answer: Answer, words: NumberWords, locale: Locale) => readonly string[];
}

/** A command that asks one analysis of a territory or of files, and answers it whole as JSON or in lines. */
export function defineAnalysis<Options, Answer extends { readonly basis: AnalysisBasisView }>({
  command,
  describe,
  options,
  ask,
  lines,
}: AnalysisDescription<Options, Answer>): CommandFactory {
  return defineCommand<Options & AnalysisOptions>({
    command,
    describe,
    // yargs' types add options one by one to what is there; that both kinds are there is what these two calls do.
    options: (yargs, say) =>
      options(withAnalysisOptions(yargs, say) as Argv<AnalysisOptions>, say) as Argv<Options & AnalysisOptions>,
    run: async (given, terminal) => {
      const { answer, cantonsNotKnown } = await withAnalyses(given, terminal, async (open) => ({
        answer: await ask(open, given),
        cantonsNotKnown: open.cantonsNotKnown,
      }));
      terminal.answer(answer, () => [
        ...lines(answer, createNumberWords(terminal.locale), terminal.locale),
        ...(cantonsNotKnown === null ? [] : [cantonsNotKnown[terminal.locale]]),
        ...linesOfBasis(answer.basis, terminal.locale),
      ]);
    },
  });
}
