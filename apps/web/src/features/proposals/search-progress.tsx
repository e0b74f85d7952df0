"use client";
import type { ProposalSearchAnswer } from "@maillage/api";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import { writeObjective } from "./answer/write-objective.ts";
import styles from "./proposals.module.css";

interface SearchProgressProps {
  readonly view: ProposalSearchAnswer | undefined;
  readonly onStop: () => void;
}

/** Under this share the bound and the value are one: what is between them is rounding. */
const PROVEN_GAP = 1e-9;

/** How far a search is: the best so far, what nothing can pass, what is chosen. */
export function SearchProgress({ view, onStop }: SearchProgressProps) {
  const t = useTranslations("proposals");
  const format = useFormat();
  const progress = view?.progress ?? null;
  const isFound = progress !== null && progress.value !== null && progress.bound !== null;
  const isProven = progress !== null && progress.gap !== null && progress.gap < PROVEN_GAP;
  return (
    <section className={styles.progress} aria-labelledby="recherche-en-cours">
      <h2 id="recherche-en-cours" className="fr-h6">
        {t("progress.title")}
      </h2>
      <p role="status">{t(isProven ? "progress.proven" : isFound ? "progress.improving" : "progress.starting")}</p>
      {isFound && (
        <dl className={styles.figures}>
          <div>
            <dt>{t(`answer.objectives.${progress.objective}`)}</dt>
            <dd>{writeObjective(progress.objective, progress.value ?? 0, format)}</dd>
          </div>
          <div>
            <dt>{t("answer.bound")}</dt>
            <dd>{writeObjective(progress.objective, progress.bound ?? 0, format)}</dd>
          </div>
          <div>
            <dt>{t("answer.gap")}</dt>
            <dd>{format.errorShare(isProven ? 0 : (progress.gap ?? 0))}</dd>
          </div>
        </dl>
      )}
      {progress !== null && progress.opened.length > 0 && (
        <p>{t("progress.chosen", { names: format.list(progress.opened.map(({ name }) => name)) })}</p>
      )}
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        disabled={view?.state !== "searching"}
        onClick={onStop}
      >
        {t("progress.stop")}
      </button>
    </section>
  );
}
