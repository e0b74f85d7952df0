"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { costText } from "../cost-text.ts";
import styles from "./list.module.css";
import type { ScenarioRow } from "./scenario-row.ts";

interface ScenarioCardProps {
  readonly territory: string;
  readonly row: ScenarioRow;
  readonly isCompared: boolean;
  /** Undefined where scenarios are not compared: in the trash. */
  readonly onCompare: ((isCompared: boolean) => void) | undefined;
  readonly actions: ReactNode;
}

/** One scenario: what it changes, what it brings, and what can be done with it. */
export function ScenarioCard({ territory, row, isCompared, onCompare, actions }: ScenarioCardProps) {
  const t = useTranslations();
  const format = useFormat();
  const titleId = `scenario-${row.id}`;
  return (
    <article className={styles.card} aria-labelledby={titleId} data-scenario={row.id}>
      <div className={styles.cardHead}>
        <h3 id={titleId} className={styles.cardTitle}>
          {row.shelf === "deleted" ? row.name : <a href={`/${territory}/scenarios/${row.id}`}>{row.name}</a>}
        </h3>
        {row.isLocked && (
          <span className="fr-badge fr-badge--info fr-badge--sm fr-badge--no-icon">{t("scenarios.state.locked")}</span>
        )}
        {row.shelf === "archived" && (
          <span className="fr-badge fr-badge--sm fr-badge--no-icon">{t("scenarios.state.archived")}</span>
        )}
        {onCompare !== undefined && (
          <div className={`fr-checkbox-group fr-checkbox-group--sm ${styles.compare}`}>
            <input
              type="checkbox"
              id={`comparer-${row.id}`}
              checked={isCompared}
              onChange={({ target }) => onCompare(target.checked)}
            />
            <label className="fr-label" htmlFor={`comparer-${row.id}`}>
              {t("scenarios.list.compare")}
              <span className="fr-sr-only"> {row.name}</span>
            </label>
          </div>
        )}
      </div>
      {row.description !== null && <p className={styles.description}>{row.description}</p>}
      <dl className={styles.facts}>
        {listFacts().map(({ name, value, isFigure }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={isFigure ? styles.figure : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {actions}
    </article>
  );

  function listFacts(): readonly { readonly name: string; readonly value: string; readonly isFigure?: boolean }[] {
    const { gain, cost, changeCount, siteNetworkName, updatedAt } = row;
    return [
      {
        name: t("scenarios.list.people"),
        value: gain === null ? t("scenarios.list.notComputed") : format.peopleDifference(gain.people),
        isFigure: gain !== null,
      },
      {
        name: t("scenarios.list.cantons"),
        value: gain === null ? t("scenarios.list.notComputed") : format.peopleDifference(gain.cantons),
        isFigure: gain !== null,
      },
      { name: t("scenarios.list.changes"), value: t("scenarios.list.changeCount", { count: changeCount }) },
      { name: t("scenarios.list.cost"), value: costText(cost, t, format) },
      { name: t("scenarios.list.siteNetwork"), value: siteNetworkName },
      { name: t("scenarios.list.updatedAt"), value: format.dateTime(updatedAt) },
    ];
  }
}
