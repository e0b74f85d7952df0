import { french } from "@maillage/errors";
import type { Argv } from "yargs";
import { type AnalysisOptions, withAnalysisOptions } from "../analysis-options.ts";
import { defineCommand } from "../command.ts";
import { linesOfBasis } from "../describe-basis.ts";
import { linesOfProposal } from "../describe-proposal.ts";
import { createNumberWords } from "../number-words.ts";
import { type ProposalOptions, proposalQuestionOf, withProposalOptions } from "../proposal-options.ts";
import { readCandidates } from "../read-candidates.ts";
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
    const asked = proposalQuestionOf(options);
    const candidates = options.candidates === undefined ? null : await readCandidates(options.candidates, terminal);
    const { proposal, cantonsNotKnown } = await withAnalyses(options, terminal, async (open) => ({
      proposal: await open.propose({ ...open.question, ...asked }, candidates, {
        onProgress: ({ value, gap }) => terminal.progress(describeProgress(value, gap, terminal)),
      }),
      cantonsNotKnown: open.cantonsNotKnown,
    }));
    terminal.answer(proposal, () => [
      ...linesOfProposal(proposal, createNumberWords(terminal.locale), terminal.locale),
      ...(cantonsNotKnown === null ? [] : [cantonsNotKnown[terminal.locale]]),
      ...linesOfBasis(proposal.basis, terminal.locale),
    ]);
  },
});

function describeProgress(value: number | null, gap: number | null, { locale }: Terminal): string {
  if (value === null) return { fr: "Recherche d’un premier plan…", en: "Looking for a first plan…" }[locale];
  const told = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
  const share =
    gap === null ? "?" : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(gap);
  return {
    fr: french`Meilleur plan : ${told}, écart à la borne ${share}`,
    en: `Best plan: ${told}, gap to the bound ${share}`,
  }[locale];
}
