"use client";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { SITE_COLUMNS, type SiteColumn } from "../site-columns.ts";
import type { SiteRow } from "../site-row.ts";
import { writeSitesCsv } from "../write-sites-csv.ts";

interface ExportButtonProps {
  /** As shown: filtered and sorted. */
  readonly rows: readonly SiteRow[];
  readonly columns: readonly SiteColumn[];
  readonly fileName: string;
}

/** Gives what is shown as a file; the id comes with it, so that it can be pasted back. */
export function ExportButton({ rows, columns, fileName }: ExportButtonProps) {
  const t = useTranslations();
  const format = useFormat();
  const save = () => {
    const exported = SITE_COLUMNS.filter((id) => id === "id" || id === "name" || columns.includes(id));
    const blob = new Blob([writeSitesCsv(rows, exported, { t, format })], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = fileName;
    link.click();
    // Some browsers read the address after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={save}>
      {t("sitePages.exportCsv")}
    </button>
  );
}
