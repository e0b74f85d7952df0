"use client";
import { WEEKDAYS } from "@maillage/opening-hours";
import type { SitePartner } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { usePartnerReference } from "../partner-reference.tsx";
import { shortDay } from "../write-hours-cell.ts";
import { PartnersForm } from "./partners-form.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetSection } from "./sheet-section.tsx";

/** Who is present, national and local, on which days. */
export function PartnersSection() {
  const t = useTranslations("sitePages");
  const format = useFormat();
  const { site, networkDate, lastKnown } = useSheet();
  const former = lastKnown.partners;
  const reference = usePartnerReference();
  const expected = reference.listAt(networkDate);
  const known = new Set(site.partners.map(({ name }) => reference.identityOf(name)));
  const missing = expected.filter(({ id }) => !known.has(id));
  const title = t("sheet.partners");
  return (
    <SheetSection title={title} name="partners" form={(onClose) => <PartnersForm title={title} onClose={onClose} />}>
      {site.partners.length === 0 && (
        <p className={styles.note}>
          {t("partners.none")}{" "}
          {former !== undefined &&
            t("partners.formerly", {
              ...{ count: former.value.length, date: format.date(former.date) },
              names: format.list(former.value.map(({ name }) => reference.find(name)?.shortName ?? name)),
            })}
        </p>
      )}
      {site.partners.length > 0 && expected.length > 0 && (
        <p className={styles.note}>
          {t("partners.present", {
            ...{ present: String(expected.length - missing.length), total: String(expected.length) },
            date: format.date(networkDate),
            missing: missing.length === 0 ? "none" : format.list(missing.map(({ shortName }) => shortName)),
          })}
        </p>
      )}
      {(["national", "local"] as const).map((scope) => {
        const partners = site.partners.filter((each) => each.scope === scope);
        if (partners.length === 0) return null;
        return (
          <div key={scope}>
            <h3 className="fr-h6 fr-mb-1v">{t(`partners.${scope}`)}</h3>
            <ul>
              {partners.map((partner) => (
                <li key={partner.name}>
                  {partner.name} <Days partner={partner} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </SheetSection>
  );
}

function Days({ partner: { days } }: { readonly partner: SitePartner }) {
  const t = useTranslations("sitePages.partners");
  const { locale } = useFormat();
  const text =
    days === null
      ? t("notKnown")
      : days.length === WEEKDAYS.length
        ? t("everyDay")
        : days.length === 0
          ? t("noDay")
          : days.map((day) => shortDay(day, locale)).join(", ");
  return <span className={styles.note}>({text})</span>;
}
