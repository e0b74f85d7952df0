"use client";
import type { DatasetImportAnswer } from "@maillage/api";
import type { ImportPreviewView } from "@maillage/planning";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import { CoverageTable } from "./coverage-table.tsx";
import styles from "./imports.module.css";
import { nameVersion } from "./name-version.ts";
import { VersionActions } from "./version-actions.tsx";
import { writeCounts } from "./write-counts.ts";

interface OutcomeProps {
  readonly view: DatasetImportAnswer;
  /** As it was looked at before accepting; undefined on a page opened since. */
  readonly preview: ImportPreviewView | undefined;
  /** Whether its rows were in force already. */
  readonly isIdentical: boolean;
}

/** What an accepted import changed, where to see it, and the way back. */
export function Outcome({ view: { version, territory, fileName }, preview, isIdentical }: OutcomeProps) {
  const t = useTranslations("imports");
  const format = useFormat();
  if (version === null || isIdentical) {
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
        <p>{t("done", { name: nameVersion(version), rows: version.rowCount })}</p>
        {preview !== undefined && <p>{t("doneChanges", writeCounts(preview.difference, format))}</p>}
      </div>
      {preview !== undefined && (
        <div>
          <CoverageTable coverage={preview.coverage} />
        </div>
      )}
      <div className={styles.buttons}>
        {(
          [
            ["doneMap", "/carte"],
            ["doneOverview", ""],
            ["doneData", "/donnees#historique"],
          ] as const
        ).map(([key, path]) => (
          <Link key={key} className="fr-btn fr-btn--secondary" href={`/${territory}${path}`}>
            {t(key)}
          </Link>
        ))}
      </div>
      <div>
        <p className={styles.note}>{t("undoExplained")}</p>
        <VersionActions version={version} />
      </div>
    </>
  );
}
