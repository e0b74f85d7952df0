"use client";
import type { DatasetImportAnswer } from "@maillage/api";
import type { DatasetDifferenceView } from "@maillage/planning";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import styles from "./imports.module.css";
import { VersionActions } from "./version-actions.tsx";
import { writeCounts } from "./write-counts.ts";

interface OutcomeProps {
  readonly view: DatasetImportAnswer;
  /** As it was before accepting; undefined on a page opened since. */
  readonly difference: DatasetDifferenceView | undefined;
}

/** What an accepted import changed, where to see it, and the way back. */
export function Outcome({ view: { version, territory, fileName }, difference }: OutcomeProps) {
  const t = useTranslations("imports");
  const format = useFormat();
  if (version === null) {
    return (
      <div className="fr-alert fr-alert--info" role="status">
        <h2 className="fr-alert__title">{t("identicalTitle")}</h2>
        <p>{t("doneIdentical", { file: fileName })}</p>
        <p>
          <Link href={`/${territory}/donnees#historique`}>{t("doneData")}</Link>
        </p>
      </div>
    );
  }
  return (
    <>
      <div className="fr-alert fr-alert--success" role="status">
        <h2 className="fr-alert__title">{t("doneTitle")}</h2>
        <p>{t("done", { name: version.name, vintage: version.vintage, rows: version.rowCount })}</p>
        {difference !== undefined && <p>{t("doneChanges", writeCounts(difference, format))}</p>}
      </div>
      <ul className={styles.buttons}>
        {(
          [
            ["doneMap", "/carte"],
            ["doneOverview", ""],
            ["doneData", "/donnees#historique"],
          ] as const
        ).map(([key, path]) => (
          <li key={key}>
            <Link className="fr-btn fr-btn--secondary" href={`/${territory}${path}`}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
      <div>
        <p className={styles.note}>{t("undoExplained")}</p>
        <VersionActions version={version} />
      </div>
    </>
  );
}
