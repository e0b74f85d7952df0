"use client";
import type { ImportPreviewRow } from "@maillage/planning";
import { useTranslations } from "use-intl";

const BADGES: Readonly<Record<ImportPreviewRow["state"], string>> = {
  new: "fr-badge--info",
  changed: "fr-badge--warning",
  same: "",
  gone: "fr-badge--error",
  refused: "fr-badge--error",
};

/** What becomes of a row, in a word and a colour. */
export function StateBadge({ state }: Pick<ImportPreviewRow, "state">) {
  const t = useTranslations("imports");
  return <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${BADGES[state]}`}>{t(`states.${state}`)}</span>;
}
