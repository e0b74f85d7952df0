"use client";
import type { ImportPreviewView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import styles from "./imports.module.css";

/** The import in six figures. */
export function PreviewCounts({ preview }: { readonly preview: ImportPreviewView }) {
  const t = useTranslations("imports");
  const format = useFormat();
  const { difference, refusedCount, elsewhereCount } = preview;
  const counts = [
    ["new", difference.new],
    ["changed", difference.changed],
    ["same", difference.same],
    ["gone", difference.gone],
    ["refused", refusedCount],
    ["elsewhere", elsewhereCount],
  ] as const;
  return (
    <dl className={styles.counts} aria-label={t("countsCaption")}>
      {counts.map(([state, count]) => (
        <div key={state} className={styles.count} data-state={state} data-empty={count === 0 || undefined}>
          <dt>{t(`counts.${state}`)}</dt>
          <dd>{format.people(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
