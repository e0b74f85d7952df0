"use client";
import type { DatasetImportAnswer } from "@maillage/api";
import { DATASET_IMPORT_STAGES } from "@maillage/planning/import-views";
import { useTranslations } from "use-intl";
import { StagedProgress } from "../data/staged-progress.tsx";

interface ReadingProgressProps {
  readonly view: Pick<DatasetImportAnswer, "fileName" | "stage" | "share">;
  readonly onCancel: () => void;
}

/** How far the first reading of a file is. */
export function ReadingProgress({ view: { fileName, stage, share }, onCancel }: ReadingProgressProps) {
  const t = useTranslations("imports");
  const rank = DATASET_IMPORT_STAGES.indexOf(stage);
  const count = DATASET_IMPORT_STAGES.length;
  return (
    <StagedProgress
      title={t("heading", { file: fileName })}
      share={(rank + share) / count}
      step={t("step", { number: String(rank + 1), total: String(count), stage: t(`stages.${stage}`) })}
      cancel={t("cancel")}
      onCancel={onCancel}
    />
  );
}
