"use client";
import type { ProposalProgressView } from "@maillage/planning";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import { writeObjective } from "./answer/write-objective.ts";
import styles from "./proposals.module.css";

interface SearchProgressProps {
  /** What is searched; the plan of the question when absent. */
  readonly title?: string | undefined;
  /** Null until the search tells something of itself. */
  readonly progress: ProposalProgressView | null;
  /** Whether it was started, and may be stopped. */
  readonly isStarted: boolean;
  readonly onStop: () => void;
}

/** Under this share the bound and the value are one: what is between them is rounding. */
const PROVEN_GAP = 1e-9;

/** How far a search is: the best so far, what nothing can pass, what is chosen. */
export function SearchProgress({ title, progress, isStarted, onStop }: SearchProgressProps) {
  const t = useTranslations("proposals");
  const format = useFormat();
  const heading = useId();
  const isFound = progress !== null && progress.value !== null && progress.bound !== null;
  const isProven = progress !== null && progress.gap !== null && progress.gap < PROVEN_GAP;
  return (
    <section className={styles.progress} aria-labelledby={heading}>
      <h3 id={heading} className="fr-h6">
        {title ?? t("progress.title")}
      </h3>
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
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" disabled={!isStarted} onClick={onStop}>
        {t("progress.stop")}
      </button>
    </section>
  );
}
