import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { writeSiteCell } from "../site-cell.ts";
import type { SiteColumn } from "../site-columns.ts";
import type { SiteRow } from "../site-row.ts";
import styles from "./site-cell.module.css";

interface SiteCellProps {
  readonly column: SiteColumn;
  readonly row: SiteRow;
  readonly t: Translate;
  readonly format: Format;
}

const LONG_COLUMNS: ReadonlySet<SiteColumn> = new Set(["hours", "partners", "notes", "sources", "address"]);

/** What a column says of a site, for the eye: what nobody knows is a dash. */
export function SiteCell({ column, row, t, format }: SiteCellProps) {
  if (column === "criteria") return <CriteriaCell row={row} t={t} />;
  const { site } = row;
  const text =
    column === "labelDate" && site.labelDate !== null
      ? format.date(site.labelDate)
      : column === "commune" && site.communeName === ""
        ? t("sitePages.sheet.outOfTerritory")
        : column === "partners"
          ? site.partners.map(({ name }) => name).join(", ")
          : writeSiteCell(column, row, { t, format }).replaceAll(" | ", ", ");
  if (text !== "") return LONG_COLUMNS.has(column) ? <span className={styles.long}>{text}</span> : text;
  return (
    // An image of words: text out of sight would be laid out beyond the scrolling table.
    <span role="img" aria-label={t("sitePages.unknown")}>
      –
    </span>
  );
}

/** Warnings first, then what is unknown, in plain words: neither prevents anything. */
function CriteriaCell({ row: { criteria }, t }: { readonly row: SiteRow; readonly t: Translate }) {
  const told = (["not-met", "unknown"] as const).flatMap((answer) =>
    criteria.filter((each) => each.answer === answer).map(({ criterion }) => ({ criterion, answer })),
  );
  if (told.length === 0) return t("sitePages.criteria.allMet");
  return (
    <ul className={styles.criteria}>
      {told.map(({ criterion, answer }) => (
        <li key={criterion} className={answer === "unknown" ? styles.unknown : ""}>
          {answer === "not-met" && (
            <span className="fr-badge fr-badge--sm fr-badge--warning fr-badge--no-icon">
              {t(`sitePages.criteria.${criterion}.not-met`)}
            </span>
          )}
          {answer === "unknown" && t(`sitePages.criteria.${criterion}.unknown`)}
        </li>
      ))}
    </ul>
  );
}
