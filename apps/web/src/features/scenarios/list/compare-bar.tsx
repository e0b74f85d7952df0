"use client";
import { COMPARED_COUNT_MAX } from "@maillage/planning/scenario-queries";
import { useTranslations } from "use-intl";
import { comparisonAddress, listComparedEntries } from "../compare/compared-address.ts";
import styles from "./list.module.css";
import type { ScenarioRow } from "./scenario-row.ts";

interface CompareBarProps {
  readonly territory: string;
  /** In the order in which they were chosen. */
  readonly chosen: readonly ScenarioRow[];
  readonly onClear: () => void;
}

/** How many scenarios are chosen, and the way to their comparison, which an address holds with their versions. */
export function CompareBar({ territory, chosen, onClear }: CompareBarProps) {
  const t = useTranslations();
  const isTooMany = chosen.length > COMPARED_COUNT_MAX;
  return (
    <div className={chosen.length === 0 ? styles.hint : styles.bar}>
      <p role="status">
        {t("scenarios.compare.selected", { count: chosen.length })}
        {isTooMany && ` ${t("scenarios.compare.tooMany")}`}
      </p>
      {chosen.length > 0 && (
        <>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={onClear}>
            {t("scenarios.compare.clear")}
          </button>
          {!isTooMany && (
            <a className="fr-btn" href={comparisonAddress(territory, listComparedEntries(chosen))}>
              {t("scenarios.compare.go")}
            </a>
          )}
        </>
      )}
    </div>
  );
}
