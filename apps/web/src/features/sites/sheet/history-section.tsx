"use client";
import type { SiteNetworkSummary, SiteView } from "@maillage/planning";
import { FIELD_NAMES, type SiteField, type SiteHistoryEntry } from "@maillage/planning/scenario";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetSection } from "./sheet-section.tsx";
import { writeField } from "./write-field.ts";

interface HistorySectionProps {
  readonly history: readonly SiteHistoryEntry[];
  readonly siteNetworks: readonly SiteNetworkSummary[];
  readonly scenarioName: string;
}

/** Every field of the site: when, before, after, and where it was written; the latest first. */
export function HistorySection({ history, siteNetworks, scenarioName }: HistorySectionProps) {
  const t = useTranslations();
  const format = useFormat();
  const { site, cantonNames } = useSheet();
  const where = ({ by }: SiteHistoryEntry): string => {
    if (by.kind === "network") {
      const network = siteNetworks.find(({ slug }) => slug === by.slug);
      return t("sitePages.history.inNetwork", { name: network?.name[format.locale] ?? by.slug });
    }
    const place = t("sitePages.history.inScenario", { name: scenarioName });
    return by.change.comment === null ? place : `${place} – ${by.change.comment}`;
  };
  const when = ({ at }: SiteHistoryEntry) => (at.length === 10 ? format.date(at) : format.dateTime(at));
  const nameOf = (field: SiteField): string => {
    if (field in FIELD_NAMES) return FIELD_NAMES[field as keyof typeof FIELD_NAMES][format.locale];
    return t(`sitePages.history.fields.${field as keyof typeof PLACE_FIELDS}`);
  };
  // A field as it was, on the sheet as it is: the value came from a site, and has the field's own type.
  const write = (field: SiteField, value: unknown): string =>
    value === null ? "" : writeField(field, { ...site, [field]: value } as SiteView, { t, format }, cantonNames);
  const rows = history.toReversed().flatMap((entry): HistoryRow[] =>
    entry.event === "edited"
      ? entry.fields.map(({ field, before, after }) => ({
          ...{ entry, key: field, name: nameOf(field), before: write(field, before), after: write(field, after) },
        }))
      : [
          {
            ...{ entry, key: entry.event, before: "", after: "" },
            name: t(entry.event === "appeared" ? "sitePages.history.appeared" : "sitePages.history.gone"),
          },
        ],
  );
  const nothing = <span className={styles.nothing}>{t("sitePages.sheet.nothing")}</span>;
  return (
    <SheetSection title={t("sitePages.sheet.history")}>
      <p className={styles.note}>{t("sitePages.history.explained")}</p>
      {rows.length === 0 ? (
        <p>{t("sitePages.history.none")}</p>
      ) : (
        <TableFrame caption={t("sitePages.history.caption", { name: site.name })}>
          <thead>
            <tr>
              {(["when", "field", "before", "after", "where"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`sitePages.history.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ entry, key, name, before, after }) => (
              <tr key={`${entry.at} ${entry.by.kind === "change" ? entry.by.change.id : entry.by.slug} ${key}`}>
                <td>
                  <time dateTime={entry.at}>{when(entry)}</time>
                </td>
                <th scope="row">{name}</th>
                <td>{entry.event === "edited" && <div className={styles.written}>{before || nothing}</div>}</td>
                <td>{entry.event === "edited" && <div className={styles.written}>{after || nothing}</div>}</td>
                <td>
                  <div className={styles.written}>{where(entry)}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </SheetSection>
  );
}

interface HistoryRow {
  readonly entry: SiteHistoryEntry;
  /** The field, or what became of the site. */
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Fields that follow from where a site stands and what it is; the others are those of the sheet. */
const PLACE_FIELDS = {
  ...{ longitude: true, latitude: true, communeCode: true, communeName: true, cantonCodes: true, status: true },
} as const;
