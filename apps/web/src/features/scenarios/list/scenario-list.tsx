"use client";
import type { SiteNetworkSummary } from "@maillage/planning";
import type { ScenarioShelf } from "@maillage/planning/scenario";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { CompareBar } from "./compare-bar.tsx";
import { CreateForm } from "./create-form.tsx";
import { EmptyScenarios } from "./empty-scenarios.tsx";
import styles from "./list.module.css";
import { Notice } from "./notice.tsx";
import { ScenarioCard } from "./scenario-card.tsx";
import { ScenarioMenu } from "./scenario-menu.tsx";
import { SCENARIO_ORDERS, type ScenarioOrder, type ScenarioRow, sortScenarioRows } from "./scenario-row.ts";
import { useIsHydrated } from "./use-is-hydrated.ts";
import { type ActionOutcome, useScenarioActions } from "./use-scenario-actions.ts";

interface ScenarioListProps {
  readonly territory: string;
  readonly shelf: ScenarioShelf;
  /** Of the shelf shown. */
  readonly rows: readonly ScenarioRow[];
  /** The latest first. */
  readonly siteNetworks: readonly SiteNetworkSummary[];
}

/** The scenarios of a shelf: created, sorted, chosen for a comparison, and what is done with each. */
export function ScenarioList({ territory, shelf, rows, siteNetworks }: ScenarioListProps) {
  const t = useTranslations();
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const isHydrated = useIsHydrated();
  const [isCreating, setCreating] = useState(false);
  const [order, setOrder] = useState<ScenarioOrder>("updated");
  const [compared, setCompared] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<ActionOutcome>();
  const actions = useScenarioActions((done) => {
    setOutcome(done);
    // Without an answer a page drawn anew would be none at all.
    if (!done.isUnreachable) router.refresh();
    // The card that was acted on may have left the list: the reader is not left nowhere.
    heading.current?.focus({ preventScroll: true });
  });
  const chosen = compared.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const deleted = outcome?.action === "delete" ? outcome.scenario : undefined;
  return (
    <section aria-labelledby="liste-des-scenarios">
      <div className={styles.toolbar}>
        <h2 id="liste-des-scenarios" ref={heading} tabIndex={-1}>
          {t("scenarios.list.title")}
        </h2>
        {rows.length > 1 && (
          <div className="fr-select-group">
            <label className="fr-label" htmlFor="ordre-des-scenarios">
              {t("scenarios.list.order")}
            </label>
            <select
              className="fr-select"
              id="ordre-des-scenarios"
              value={order}
              onChange={({ target }) => setOrder(SCENARIO_ORDERS.find((each) => each === target.value) ?? "updated")}
            >
              {SCENARIO_ORDERS.map((each) => (
                <option key={each} value={each}>
                  {t(`scenarios.list.orders.${each}`)}
                </option>
              ))}
            </select>
          </div>
        )}
        {shelf === "active" && !isCreating && rows.length > 0 && (
          <button
            type="button"
            className="fr-btn fr-btn--icon-left fr-icon-add-line"
            disabled={!isHydrated}
            onClick={() => setCreating(true)}
          >
            {t("scenarios.create.open")}
          </button>
        )}
      </div>
      <Notice notice={outcome?.notice}>
        {deleted !== undefined && (
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--secondary"
            disabled={actions.isBusy}
            onClick={() => actions.run("restore", deleted)}
          >
            {t("scenarios.actions.undo")}
          </button>
        )}
      </Notice>
      {isCreating && (
        <CreateForm territory={territory} siteNetworks={siteNetworks} onCancel={() => setCreating(false)} />
      )}
      {rows.length === 0 && !isCreating && (
        <EmptyScenarios shelf={shelf} canCreate={isHydrated} onCreate={() => setCreating(true)} />
      )}
      <ul className={`${styles.list} fr-mt-3w`}>
        {sortScenarioRows(rows, order).map((row) => (
          <li key={row.id}>
            <ScenarioCard
              territory={territory}
              row={row}
              isCompared={compared.includes(row.id)}
              onCompare={
                shelf === "deleted"
                  ? undefined
                  : (isCompared) =>
                      setCompared(isCompared ? [...compared, row.id] : compared.filter((id) => id !== row.id))
              }
              actions={
                <div className={styles.actions}>
                  {shelf !== "deleted" && (
                    <>
                      <a className="fr-btn fr-btn--sm" href={`/${territory}/scenarios/${row.id}`}>
                        {t("scenarios.actions.open")}
                        <span className="fr-sr-only"> – {row.name}</span>
                      </a>
                      <a
                        className="fr-btn fr-btn--secondary fr-btn--sm"
                        href={`/${territory}/carte?scenario=${row.id}`}
                      >
                        {t("scenarios.actions.map")}
                        <span className="fr-sr-only"> – {row.name}</span>
                      </a>
                    </>
                  )}
                  {shelf === "deleted" && (
                    <button
                      type="button"
                      className="fr-btn fr-btn--sm"
                      disabled={actions.isBusy}
                      onClick={() => actions.run("restore", row)}
                    >
                      {t("scenarios.actions.restore")}
                      <span className="fr-sr-only"> – {row.name}</span>
                    </button>
                  )}
                  {shelf !== "deleted" && <ScenarioMenu territory={territory} scenario={row} actions={actions} />}
                </div>
              }
            />
          </li>
        ))}
      </ul>
      {shelf !== "deleted" && rows.length > 0 && (
        <CompareBar territory={territory} chosen={chosen} onClear={() => setCompared([])} />
      )}
    </section>
  );
}
