"use client";
import type { PartnerReference } from "@maillage/planning/partner-reference";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { listReferencePeriods } from "./list-reference-periods.ts";
import styles from "./reference.module.css";

interface PeriodsSectionProps {
  readonly reference: PartnerReference;
  /** A period's first day. */
  readonly onChoose: (date: string) => void;
}

/** How many partners there were and since when, who came and who left, and the eight that the announcement names. */
export function PeriodsSection({ reference, onChoose }: PeriodsSectionProps) {
  const t = useTranslations("sitePages.reference");
  const format = useFormat();
  const namesOf = (partners: readonly { readonly shortName: string }[]) =>
    format.list(partners.map(({ shortName }) => shortName));
  const announced = reference.partners.filter(({ isAnnounced }) => isAnnounced);
  return (
    <section aria-labelledby="periodes" className={styles.section}>
      <h2 id="periodes" className="fr-h4 fr-mb-0">
        {t("periods")}
      </h2>
      <ul className={`fr-raw-list ${styles.periods}`}>
        {listReferencePeriods(reference).map(({ from, partnerCount, arrived, left }) => (
          <li key={from}>
            <button type="button" className="fr-tag" onClick={() => onChoose(from)}>
              {t("since", { date: format.date(from), count: partnerCount })}
            </button>
            <span>
              {arrived.length > 0 && t("arrived", { names: namesOf(arrived) })}{" "}
              {left.length > 0 && t("left", { names: namesOf(left) })}
            </span>
          </li>
        ))}
      </ul>
      {announced.length > 0 && (
        <p className={styles.note}>{t("announced", { count: String(announced.length), names: namesOf(announced) })}</p>
      )}
    </section>
  );
}
