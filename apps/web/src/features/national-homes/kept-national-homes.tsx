import { sentenceOf } from "@maillage/official-data";
import type { NationalHomesView } from "@maillage/planning";
import type { ReactNode } from "react";
import type { RequestIntl } from "../../i18n/request.ts";
import { formatBytes } from "../data/format-bytes.ts";
import styles from "./national-homes.module.css";
import { RemoveNationalHomes } from "./remove-national-homes.tsx";

interface KeptNationalHomesProps extends RequestIntl {
  readonly homes: NationalHomesView;
}

/** A file that is kept: what it holds, where it comes from, what was found in it, and how to be rid of it. */
export function KeptNationalHomes({ homes, locale, t, format }: KeptNationalHomesProps) {
  const vintage = homes.vintage === "" ? t("nationalHomes.noVintage") : homes.vintage;
  const date = format.dateTime(homes.keptAt);
  const fact = (label: Parameters<RequestIntl["t"]>[0], value: ReactNode) => (
    <div>
      <dt>{t(label)}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <>
      <div>
        <p className={styles.title}>
          <strong>
            {homes.name}, {vintage}
          </strong>
        </p>
        <dl className={styles.facts}>
          {fact("nationalHomes.columns.homes", format.people(homes.homeCount))}
          {fact("nationalHomes.columns.people", format.people(homes.population))}
          {fact("nationalHomes.columns.departements", String(homes.departements.length))}
          {fact("nationalHomes.columns.size", formatBytes(homes.storedByteCount, locale))}
          {fact("nationalHomes.columns.kept", date)}
          {fact(
            "nationalHomes.columns.territories",
            homes.territories.length === 0 ? t("nationalHomes.nobody") : homes.territories.join(", "),
          )}
        </dl>
        <details className={styles.details}>
          <summary aria-label={t("nationalHomes.detailsOf", { name: homes.name, vintage })}>
            {t("nationalHomes.details")}
          </summary>
          <dl className={styles.facts}>
            {fact("nationalHomes.facts.producer", homes.producer)}
            {fact("nationalHomes.facts.licence", homes.licence)}
            {fact("nationalHomes.facts.file", `${homes.fileName} (${formatBytes(homes.byteCount, locale)})`)}
            {fact(
              "nationalHomes.facts.tables",
              homes.tables
                .map(({ name, rowCount }) => t("nationalHomes.facts.table", { name, count: format.people(rowCount) }))
                .join(", "),
            )}
            {fact(
              "nationalHomes.facts.mapping",
              homes.mapping.flatMap(({ header }) => (header === null ? [] : [header])).join(", "),
            )}
            {fact(
              "nationalHomes.facts.repairs",
              homes.repairs.length === 0
                ? t("nationalHomes.facts.noRepair")
                : homes.repairs
                    .map(({ rule, count }) =>
                      t("nationalHomes.facts.repair", {
                        rule: t(`imports.rules.${rule}`),
                        count: format.people(count),
                      }),
                    )
                    .join(", "),
            )}
            {fact(
              "nationalHomes.facts.refused",
              t("nationalHomes.facts.refusedOf", {
                refused: format.people(homes.refusedCount),
                total: format.people(homes.rowCount),
              }),
            )}
            {homes.homeCountWithoutCommune > 0 &&
              fact(
                "nationalHomes.facts.withoutCommune",
                t("nationalHomes.facts.withoutCommuneExplained", {
                  count: format.people(homes.homeCountWithoutCommune),
                }),
              )}
            {fact("nationalHomes.facts.checksum", <code>{homes.sha256}</code>)}
          </dl>
          {homes.issues.length > 0 && (
            <ul className={styles.note}>
              {homes.issues.slice(0, SHOWN_ISSUE_COUNT).map((issue) => (
                <li key={`${issue.row} ${issue.column}`}>{sentenceOf(issue, locale)}</li>
              ))}
            </ul>
          )}
        </details>
      </div>
      <RemoveNationalHomes id={homes.id} label={t("nationalHomes.removeOf", { name: homes.name, vintage, date })} />
    </>
  );
}

const SHOWN_ISSUE_COUNT = 5;
