"use client";
import type { ScenarioChange } from "@maillage/planning/scenario";
import { useTranslations } from "use-intl";
import type { ChangesDifference } from "../sheet/changes-difference.ts";
import styles from "./saving.module.css";

interface DifferenceListProps {
  readonly difference: ChangesDifference;
  readonly describe: (change: ScenarioChange) => string;
}

/** What was added, removed and edited, one line each. */
export function DifferenceList({ difference, describe }: DifferenceListProps) {
  const t = useTranslations();
  const groups = [
    { name: t("scenarios.difference.addedTitle"), changes: difference.added },
    { name: t("scenarios.difference.removedTitle"), changes: difference.removed },
    { name: t("scenarios.difference.editedTitle"), changes: difference.edited },
  ].filter(({ changes }) => changes.length > 0);
  return (
    <dl className={styles.difference}>
      {groups.map(({ name, changes }) => (
        <div key={name}>
          <dt>{name}</dt>
          {changes.map((change) => (
            <dd key={change.id}>{describe(change)}</dd>
          ))}
        </div>
      ))}
      {difference.isReordered && (
        <div>
          <dt>{t("scenarios.difference.reordered")}</dt>
        </div>
      )}
    </dl>
  );
}
