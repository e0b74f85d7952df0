"use client";
import type { PullStepAnswer } from "@maillage/api";
import type { PullSourceView } from "@maillage/planning";
import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import styles from "./pull.module.css";

interface SourceItemProps {
  readonly territory: string;
  readonly source: PullSourceView;
  /** How it went in the last pull; undefined when it was not in it. */
  readonly step: PullStepAnswer | undefined;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

const BADGES: Readonly<Partial<Record<PullStepAnswer["state"], string>>> = {
  accepted: "fr-badge--success",
  ready: "fr-badge--new",
  failed: "fr-badge--error",
  downloading: "fr-badge--info",
  importing: "fr-badge--info",
};

/** One official source: what it brings, under which licence, when it was fetched, and how the last pull of it went. */
export function SourceItem({ territory, source, step, isChosen, onChoose }: SourceItemProps) {
  const t = useTranslations("pull");
  const locale = useLocale();
  const format = useFormat();
  const { id, name, brings, producer, licence, page, isAvailable, note, checkedAt } = source;
  const hintId = `pull-${id}-hint`;
  const fetched = checkedAt === null ? t("never") : t("checked", { date: format.dateTime(checkedAt) });
  return (
    <li>
      <div className="fr-checkbox-group fr-checkbox-group--sm">
        <input
          type="checkbox"
          id={`pull-${id}`}
          aria-describedby={hintId}
          checked={isChosen}
          disabled={!isAvailable}
          onChange={({ target }) => onChoose(target.checked)}
        />
        <label className="fr-label" htmlFor={`pull-${id}`}>
          {name[locale]}
          <span className="fr-hint-text" id={hintId}>
            {isAvailable ? brings[locale] : t("unavailable")}
          </span>
        </label>
      </div>
      <p className={styles.note}>
        {[producer, licence, fetched].join(" · ")} ·{" "}
        <a href={page} target="_blank" rel="noreferrer" aria-label={t("pageOf", { name: name[locale] })}>
          {t("page")}
        </a>
      </p>
      {(note !== null || step?.message != null) && (
        <p className={step?.message == null ? styles.note : `fr-message fr-message--error ${styles.message}`}>
          {step?.message ?? note?.[locale]}
        </p>
      )}
      {step !== undefined && (
        <p className={styles.state}>
          <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${BADGES[step.state] ?? ""}`}>
            {t(`states.${step.state}`)}
          </span>
          {step.state === "ready" && step.importId !== null && (
            <Link
              className="fr-link fr-link--sm"
              href={`/${territory}/donnees/imports/${step.importId}`}
              aria-label={t("reviewOf", { name: name[locale] })}
            >
              {t("review")}
            </Link>
          )}
          {step.state === "ready" && step.roadNetworkHash !== null && (
            <Link
              className="fr-link fr-link--sm"
              href={`/${territory}/donnees?comparer=${step.roadNetworkHash}#comparaison`}
            >
              {t("compare")}
            </Link>
          )}
        </p>
      )}
    </li>
  );
}
