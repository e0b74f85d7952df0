import type { DatasetImportAnswer } from "@maillage/api";
import Link from "next/link";
import type { RequestIntl } from "../../i18n/request.ts";
import styles from "./desk.module.css";
import { RefreshWhileReading } from "./refresh-while-reading.tsx";

interface DraftsListProps {
  readonly drafts: readonly DatasetImportAnswer[];
  readonly t: RequestIntl["t"];
  readonly format: RequestIntl["format"];
}

/** Files that wait for an agreement, so that one left halfway is found again. */
export function DraftsList({ drafts, t, format }: DraftsListProps) {
  if (drafts.length === 0) return null;
  return (
    <div>
      <RefreshWhileReading isReading={drafts.some(({ state }) => state === "working")} />
      <h3 className="fr-h5">{t("imports.drafts")}</h3>
      <p>{t("imports.draftsExplained")}</p>
      <ul className={styles.drafts}>
        {drafts.map(({ id, territory, fileName, state, startedAt, choices }) => (
          <li key={id}>
            <div>
              <strong>{fileName}</strong>
              <span className={styles.note}>
                {[
                  choices === null ? [] : t(`imports.kinds.${choices.kind}`),
                  t(`imports.draftStates.${state}`),
                  format.dateTime(startedAt),
                ]
                  .flat()
                  .join(" · ")}
              </span>
            </div>
            <Link
              className="fr-btn fr-btn--secondary fr-btn--sm"
              href={`/${territory}/donnees/imports/${id}`}
              aria-label={t(state === "failed" ? "imports.whyThis" : "imports.resumeThis", { file: fileName })}
            >
              {t(state === "failed" ? "imports.why" : "imports.resume")}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
