import type { DatasetImportAnswer } from "@maillage/api";
import type { DatasetVersionView } from "@maillage/planning";
import { DATASET_FILE_BYTE_COUNT_MAX } from "@maillage/planning/dataset-queries";
import type { RequestIntl } from "../../i18n/request.ts";
import { CompareVersionsForm } from "./compare-versions-form.tsx";
import styles from "./desk.module.css";
import { DraftsList } from "./drafts-list.tsx";
import { DropFile } from "./drop-file.tsx";
import { HistoryTimeline } from "./history-timeline.tsx";

interface DeskSectionProps {
  readonly territory: string;
  readonly t: RequestIntl["t"];
  readonly format: RequestIntl["format"];
}

/** Where a file comes in, and those that were left halfway. */
export function FilesSection({
  territory,
  drafts,
  t,
  format,
}: DeskSectionProps & { readonly drafts: readonly DatasetImportAnswer[] }) {
  return (
    <section aria-labelledby="importer" className={styles.desk}>
      <h2 id="importer">{t("imports.title")}</h2>
      <p>{t("imports.explained")}</p>
      <noscript>
        <p className="fr-alert fr-alert--warning fr-alert--sm">{t("imports.noScript", { code: territory })}</p>
      </noscript>
      <DropFile territory={territory} byteCountMax={DATASET_FILE_BYTE_COUNT_MAX} />
      <DraftsList drafts={drafts} t={t} format={format} />
    </section>
  );
}

/** What was accepted so far, to be compared and taken back. */
export function HistorySection({
  territory,
  versions,
  t,
  format,
}: DeskSectionProps & { readonly versions: readonly DatasetVersionView[] }) {
  return (
    <section aria-labelledby="historique" className={styles.desk}>
      <h2 id="historique">{t("imports.versions")}</h2>
      <p>{t("imports.versionsExplained")}</p>
      {versions.length === 0 ? (
        <p className={styles.note}>{t("imports.versionsNone")}</p>
      ) : (
        <HistoryTimeline versions={versions} t={t} format={format} />
      )}
      {versions.length > 1 && (
        <details>
          <summary>{t("imports.compareTitle")}</summary>
          <CompareVersionsForm territory={territory} versions={versions} t={t} format={format} />
        </details>
      )}
    </section>
  );
}
