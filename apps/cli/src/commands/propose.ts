import { french } from "@maillage/errors";
import type { ProposalProgressView } from "@maillage/planning";
import type { Argv } from "yargs";
import { type AnalysisOptions, withAnalysisOptions } from "../analysis-options.ts";
import { defineCommand } from "../command.ts";
import { linesOfBasis } from "../describe-basis.ts";
import { linesOfProposal } from "../describe-proposal.ts";
import { linesOfStudy } from "../describe-study.ts";
import { createNumberWords } from "../number-words.ts";
import { type ProposalOptions, proposalQuestionOf, withProposalOptions } from "../proposal-options.ts";
import { questionOf } from "../proposal-question-options.ts";
import { readCandidates } from "../read-candidates.ts";
import { studyOf } from "../study-options.ts";
import type { Terminal } from "../terminal.ts";
import { withAnalyses } from "../with-analyses.ts";

export const proposeCommand = defineCommand<AnalysisOptions & ProposalOptions>({
  command: "propose",
  describe: {
    fr: french`Où ouvrir ensuite : le meilleur choix, sa borne et ce qui le prouve`,
    en: "Where to open next: the best choice, its bound and what proves it",
  },
  // yargs' types add options one by one to what is there; that both kinds are there is what these two calls do.
  options: (yargs, say) =>
    withProposalOptions(withAnalysisOptions(yargs, say) as Argv<AnalysisOptions>, say) as Argv<
      AnalysisOptions & ProposalOptions
    >,
  run: async (options, terminal) => {
    const study = studyOf(options);
    const asked = { ...proposalQuestionOf(options), ...(await questionOf(options, terminal)) };
    const candidates = options.candidates === undefined ? null : await readCandidates(options.candidates, terminal);
    const words = createNumberWords(terminal.locale);
    const tell = (progress: ProposalProgressView | null) => terminal.progress(describeProgress(progress, terminal));
    await withAnalyses(options, terminal, async (open) => {
      const question = { ...open.question, ...asked };
      const notKnown = open.cantonsNotKnown === null ? [] : [open.cantonsNotKnown[terminal.locale]];
      if (study === undefined) {
        const proposal = await open.propose(question, candidates, { onProgress: tell });
        terminal.answer(proposal, () => [
          ...linesOfProposal(proposal, words, terminal.locale),
          ...notKnown,
          ...linesOfBasis(proposal.basis, terminal.locale),
        ]);
        return;
      }
      const answer = await open.study({ question, study }, candidates, { onProgress: ({ search }) => tell(search) });
      terminal.answer(answer, () => [
        ...linesOfStudy(answer, words, terminal.locale),
        ...notKnown,
        ...linesOfBasis(answer.basis, terminal.locale),
      ]);
    });
  },
});

function describeProgress(progress: ProposalProgressView | null, { locale }: Terminal): string {
  if (progress === null || progress.value === null) {
    return { fr: "Recherche d’un premier plan…", en: "Looking for a first plan…" }[locale];
  }
  const { value, gap } = progress;
  const told = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
  const share =
    gap === null ? "?" : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(gap);
  return {
    fr: french`Meilleur plan : ${told}, écart à la borne ${share}`,
    en: `Best plan: ${told}, gap to the bound ${share}`,
  }[locale];
}
