"use client";
import { assessSite, type CriterionAnswer } from "@maillage/planning/site-criteria";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetSection } from "./sheet-section.tsx";

const BADGES = { met: "success", "not-met": "warning", unknown: "info" } as const;

/** Whether the label's criteria are met, as far as the sheet tells. */
export function CriteriaSection() {
  const t = useTranslations("sitePages.criteria");
  const format = useFormat();
  const { site } = useSheet();
  const answers = assessSite(site);
  const describeValue = ({ criterion, value }: CriterionAnswer): string => {
    if (value === null) return "";
    if (criterion === "weekly-hours") return t("hours", { hours: format.travelTime(value * 60) });
    return criterion === "open-days" ? t("days", { count: value }) : t("agentCount", { count: value });
  };
  const answerOf = { met: t("met"), "not-met": t("notMet"), unknown: t("unknown") };
  return (
    <SheetSection title={t("title")}>
      <ul className={`fr-raw-list ${styles.list}`}>
        {answers.map((each) => (
          <li key={each.criterion}>
            <span className={`fr-badge fr-badge--sm fr-badge--${BADGES[each.answer]} fr-badge--no-icon`}>
              {answerOf[each.answer]}
            </span>{" "}
            {t(`${each.criterion}.label`)}
            {each.value !== null && <span className={styles.note}> – {describeValue(each)}</span>}
          </li>
        ))}
      </ul>
      {answers.some(({ isSharedWithOtherPlaces }) => isSharedWithOtherPlaces) && <p>{t("shared")}</p>}
      <p className={styles.note}>{t("explained")}</p>
    </SheetSection>
  );
}
