"use client";
import type { DatasetImportAnswer } from "@maillage/api";
import type { DatasetVersionView } from "@maillage/planning";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import { CoverageTable } from "./coverage-table.tsx";
import { describeChanges } from "./describe-changes.ts";
import styles from "./imports.module.css";
import { nameVersion } from "./name-version.ts";
import { VersionActions } from "./version-actions.tsx";
import { VersionFacts } from "./version-facts.tsx";

interface OutcomeProps {
  readonly view: DatasetImportAnswer;
  /** Whether its rows were in force already. */
  readonly isIdentical: boolean;
}

/** What an accepted import changed, whether it is still in force, where to see it, and the way back. */
export function Outcome({ view: { id, version, territory, fileName }, isIdentical }: OutcomeProps) {
  const t = useTranslations();
  const format = useFormat();
  if (version === null || isIdentical || version.importId !== id) {
    return (
      <div className="fr-alert fr-alert--info" role="status">
        <h2 className="fr-alert__title">{t("imports.identicalTitle")}</h2>
        <p>{t("imports.doneIdentical", { file: fileName })}</p>
        <p>
          <Link href={`/${territory}/donnees#historique`}>{t("imports.doneData")}</Link>
        </p>
      </div>
    );
  }
  const { outcome } = version;
  return (
    <>
      <div className={`fr-alert ${ALERTS[version.state]}`} role="status">
        <h2 className="fr-alert__title">{t(`imports.doneTitles.${version.state}`)}</h2>
        <p>
          {t(`imports.done.${version.state}`, { name: nameVersion(version, format.locale), rows: version.rowCount })}
        </p>
        {outcome !== null && <p>{describeChanges(outcome.difference, t, format)}</p>}
        <p>{t("imports.donePermanent")}</p>
      </div>
      {outcome !== null && (
        <div>
          <CoverageTable coverage={outcome.coverage} isPast />
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
            {t(`imports.${key}`)}
          </Link>
        ))}
      </div>
      <VersionFacts version={version} t={t} format={format} />
      <div>
        {version.state !== "undone" && <p className={styles.note}>{t("imports.undoExplained")}</p>}
        <VersionActions version={version} />
      </div>
    </>
  );
}

const ALERTS = {
  "in-force": "fr-alert--success",
  superseded: "fr-alert--info",
  undone: "fr-alert--info",
} as const satisfies Readonly<Record<DatasetVersionView["state"], string>>;
