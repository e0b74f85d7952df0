"use client";
import type { ImportAnswer } from "@maillage/api";
import { IMPORT_STAGES } from "@maillage/planning/views";
import { useTranslations } from "use-intl";
import styles from "./data.module.css";

interface ImportProgressProps {
  /** Null until the server has said anything. */
  readonly progress: ImportAnswer | null;
  readonly onCancel: () => void;
}

/** How far an import is: the step in words, its part as a bar. Each new step is told to readers, each hundredth is not. */
export function ImportProgress({ progress, onCancel }: ImportProgressProps) {
  const t = useTranslations();
  const { stage, share, fileName } = progress?.state === "running" ? progress : FIRST;
  const rank = IMPORT_STAGES.indexOf(stage);
  const title = fileName === "" ? t("data.stages.receiving") : t("data.importing", { file: fileName });
  return (
    <div className={styles.progress}>
      <p id="import-en-cours" className={styles.cardTitle}>
        {title}
      </p>
      <progress aria-labelledby="import-en-cours" max={1} value={(rank + share) / IMPORT_STAGES.length} />
      <p role="status">
        {t("data.step", {
          ...{ number: String(rank + 1), total: String(IMPORT_STAGES.length) },
          stage: t(`data.stages.${stage}`),
        })}
      </p>
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={onCancel}>
        {t("data.cancel")}
      </button>
    </div>
  );
}

const FIRST = { stage: "receiving", share: 0, fileName: "" } as const;
