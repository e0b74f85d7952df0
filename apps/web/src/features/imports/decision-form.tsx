"use client";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons";
import type { DatasetImportAnswer } from "@maillage/api";
import { ABSENT_SITE_CHOICES, IMPORT_MODES } from "@maillage/planning/import-views";
import { useTranslations } from "use-intl";
import { CitationFields } from "./citation-fields.tsx";
import styles from "./imports.module.css";
import type { DatasetImport } from "./use-dataset-import.ts";

interface DecisionFormProps {
  /** As it was last read. */
  readonly view: DatasetImportAnswer;
  readonly work: DatasetImport;
}

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
            legend={t("modeTitle")}
            options={IMPORT_MODES.map((mode) => ({
              ...{ label: t(`modes.${mode}`), hintText: t(`modesExplained.${mode}`) },
              nativeInputProps: { checked: choices.mode === mode, onChange: () => choose({ mode }) },
            }))}
          />
        )}
        {goneCount > 0 && (
          <RadioButtons
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
              <li key={obstacle}>{t(`obstacles.${obstacle}`, { count: preview?.refusedCount ?? 0 })}</li>
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
