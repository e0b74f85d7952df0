"use client";
import type { ImportPreviewView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import styles from "./imports.module.css";

/** The import in a few figures, and what of the file is none of this kind. */
export function PreviewCounts({ preview }: { readonly preview: ImportPreviewView }) {
  const t = useTranslations("imports");
  const format = useFormat();
  const { difference, refusedCount, elsewhereCount, nearbyCount, leftOut } = preview;
  const counts = [
    ["new", difference.new],
    ["changed", difference.changed],
    ["same", difference.same],
    ["gone", difference.gone],
    ["refused", refusedCount],
    ["elsewhere", elsewhereCount],
    ...(nearbyCount > 0 ? [["nearby", nearbyCount] as const] : []),
  ] as const;
  return (
    <>
      <dl className={styles.counts} aria-label={t("countsCaption")}>
        {counts.map(([state, count]) => (
          <div key={state} className={styles.count} data-state={state} data-empty={count === 0 || undefined}>
            <dt>{t(`counts.${state}`)}</dt>
            <dd>{format.people(count)}</dd>
          </div>
        ))}
      </dl>
      {leftOut.length > 0 && (
        <p className={styles.note}>
          {t("leftOut", {
            rows: leftOut.map(({ reason, count }) => t(`leftOutReasons.${reason}`, { count })).join(", "),
          })}
        </p>
      )}
    </>
  );
}
