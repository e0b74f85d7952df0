"use client";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons";
import type { DatasetImportAnswer } from "@maillage/api";
import type { ImportObstacle } from "@maillage/planning";
import { ABSENT_SITE_CHOICES, IMPORT_MODES } from "@maillage/planning/import-views";
import type { MouseEvent, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { CitationFields, DATE_ID } from "./citation-fields.tsx";
import styles from "./imports.module.css";
import { COLUMNS_ID } from "./mapping-table.tsx";
import type { DatasetImport } from "./use-dataset-import.ts";

interface DecisionFormProps {
  /** As it was last read. */
  readonly view: DatasetImportAnswer;
  readonly work: DatasetImport;
}

const [MODE_ID, ABSENT_ID] = ["lignes-refusees", "sites-absents"] as const;

/** The part of the page that lifts each obstacle; none where another file does. */
const REMEDIES: Readonly<Record<ImportObstacle, string | undefined>> = {
  mapping: COLUMNS_ID,
  "no-row": undefined,
  "refused-rows": MODE_ID,
  "absent-sites": ABSENT_ID,
  date: DATE_ID,
  "no-commune": undefined,
};

/** What to do with refused rows and with absent sites, how the data will be cited, and the agreement itself. */
export function DecisionForm({ view, work }: DecisionFormProps) {
  const t = useTranslations("imports");
  const { choices, preview, obstacles } = view;
  const { choose, accept, cancel, isAccepting } = work;
  if (choices === null) return null;
  const goneCount = choices.kind === "sites" ? (preview?.difference.gone ?? 0) : 0;
  const changedCount = preview === null ? 0 : preview.difference.new + preview.difference.changed + goneCount;
  return (
    <section aria-labelledby="decider" className={styles.decide}>
      <h2 id="decider">{t("decide")}</h2>
      <div className={styles.questions}>
        {(preview?.refusedCount ?? 0) > 0 && (
          <RadioButtons
            id={MODE_ID}
            legend={t("modeTitle")}
            options={IMPORT_MODES.map((mode) => ({
              ...{ label: t(`modes.${mode}`), hintText: t(`modesExplained.${mode}`) },
              nativeInputProps: { checked: choices.mode === mode, onChange: () => choose({ mode }) },
            }))}
          />
        )}
        {goneCount > 0 && (
          <RadioButtons
            id={ABSENT_ID}
            legend={t("absentTitle", { count: String(goneCount) })}
            options={ABSENT_SITE_CHOICES.map((absentSites) => ({
              ...{ label: t(`absent.${absentSites}`), hintText: t(`absentExplained.${absentSites}`) },
              nativeInputProps: {
                checked: choices.absentSites === absentSites,
                onChange: () => choose({ absentSites }),
              },
            }))}
          />
        )}
      </div>
      <CitationFields
        // What is typed is forgotten when another kind or table brings its own citation.
        key={`${choices.kind} ${choices.table}`}
        citation={choices.citation}
        isDated={choices.kind === "sites"}
        onSave={(citation) => choose({ citation })}
      />
      {view.identicalTo !== null && (
        <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-3w">
          <p>{t("identical")}</p>
        </div>
      )}
      {obstacles.length > 0 && (
        <div className={`fr-alert fr-alert--warning fr-alert--sm ${styles.obstacles}`}>
          <p>{t("obstaclesTitle")}</p>
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>
                <Remedied by={REMEDIES[obstacle]}>
                  {t(`obstacles.${obstacle}`, { count: preview?.refusedCount ?? 0 })}
                </Remedied>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.note}>
        {changedCount === 0 ? t("nothingChanges") : t("acceptHint", { count: preview?.acceptedCount ?? 0 })}
      </p>
      <div className={styles.buttons}>
        <button type="button" className="fr-btn" disabled={obstacles.length > 0 || isAccepting} onClick={accept}>
          {isAccepting ? t("accepting") : t("accept")}
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary" onClick={cancel}>
          {t("cancel")}
        </button>
      </div>
    </section>
  );
}

/** Leads to what is asked for: the keyboard goes on from there. */
function Remedied({ by, children }: { readonly by: string | undefined; readonly children: ReactNode }) {
  if (by === undefined) return children;
  const goThere = (event: MouseEvent) => {
    const part = document.getElementById(by);
    if (part === null) return;
    event.preventDefault();
    part.scrollIntoView({ block: "center" });
    const field = part.matches("input, summary") ? part : part.querySelector<HTMLElement>("input, summary");
    field?.focus({ preventScroll: true });
  };
  return (
    <a href={`#${by}`} onClick={goThere}>
      {children}
    </a>
  );
}
