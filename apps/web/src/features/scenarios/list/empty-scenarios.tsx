"use client";
import type { ScenarioShelf } from "@maillage/planning/scenario";
import { useTranslations } from "use-intl";
import styles from "./list.module.css";

interface EmptyScenariosProps {
  readonly shelf: ScenarioShelf;
  readonly canCreate: boolean;
  readonly onCreate: () => void;
}

/** An empty shelf: what a scenario is for, and how to begin. */
export function EmptyScenarios({ shelf, canCreate, onCreate }: EmptyScenariosProps) {
  const t = useTranslations();
  if (shelf !== "active") {
    return <p>{t(shelf === "archived" ? "scenarios.shelves.noneArchived" : "scenarios.shelves.noneDeleted")}</p>;
  }
  return (
    <div className={styles.empty}>
      <h3 className="fr-h5">{t("scenarios.empty.title")}</h3>
      <p>{t("scenarios.empty.explained")}</p>
      <ol>
        <li>{t("scenarios.empty.stepCreate")}</li>
        <li>{t("scenarios.empty.stepChange")}</li>
        <li>{t("scenarios.empty.stepCompare")}</li>
      </ol>
      <button
        type="button"
        className="fr-btn fr-btn--icon-left fr-icon-add-line"
        disabled={!canCreate}
        onClick={onCreate}
      >
        {t("scenarios.empty.example")}
      </button>
    </div>
  );
}
