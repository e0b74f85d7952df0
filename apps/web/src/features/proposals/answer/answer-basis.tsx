import type { ProposalView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { CommandLine } from "../../analyses/replay/command-line.tsx";
import { InputHashes } from "../../analyses/replay/input-hashes.tsx";
import { sourceLine } from "../../overview/source-line.ts";
import { useFormat } from "../../planner/use-format.ts";
import { countOwnSites } from "../../territory/count-own-sites.ts";
import styles from "./answer.module.css";

/** What the answer rests on, how it was searched, and the command that gives it again. */
export function AnswerBasis({ proposal }: { readonly proposal: ProposalView }) {
  const { basis, query, solver, milliseconds } = proposal;
  const t = useTranslations();
  const format = useFormat();
  const { date, roadNetwork: roads, timeFactor } = basis;
  return (
    <section aria-labelledby="parametres">
      <h3 id="parametres" className="fr-h5">
        {t("proposals.basis.title")}
      </h3>
      <p>
        {t("proposals.basis.searched", {
          candidates: format.people(proposal.candidateCount),
          dominated: format.people(proposal.dominatedCount),
          settled: format.people(proposal.settledHomeCount),
          merged: format.people(proposal.mergedHomeCount),
        })}{" "}
        {t(`proposals.basis.solvers.${solver}`, {
          seconds: format.decimal(milliseconds / 1000),
          limit: format.decimal(query.searchSeconds),
          seed: String(query.seed),
        })}
      </p>
      <p className={styles.note}>
        {t("analyses.source", {
          source: sourceLine({ date, roads, timeFactor }, t, format),
          ...countOwnSites(basis),
          minutes: format.decimal(basis.thresholdSeconds / 60),
        })}{" "}
        · {t("proposals.basis.cost", { cost: format.euros(query.costEuros) })}
      </p>
      <details className={styles.replay}>
        <summary>{t("analyses.replayThis")}</summary>
        <CommandLine command={basis.command} />
      </details>
      <InputHashes basis={basis} t={t} />
    </section>
  );
}
