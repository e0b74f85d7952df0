"use client";
import { formatDayHours, openDays, WEEKDAYS, weeklyMinutes } from "@maillage/opening-hours";
import { useTranslations } from "use-intl";
import { dayTitle } from "../../../i18n/day-title.ts";
import { useFormat } from "../../planner/use-format.ts";
import { HoursForm } from "./hours-form.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetSection } from "./sheet-section.tsx";

/** Opening hours by weekday, their exceptions, and the official list's own words. */
export function HoursSection() {
  const t = useTranslations("sitePages");
  const format = useFormat();
  const { locale } = format;
  const { site } = useSheet();
  const { hours, hoursAsWritten } = site;
  const title = t("sheet.hours");
  return (
    <SheetSection title={title} name="hours" form={(onClose) => <HoursForm title={title} onClose={onClose} />}>
      {hours === null && <p>{t("hours.unknown")}</p>}
      {hours !== null && (
        <>
          <dl className={styles.facts}>
            {WEEKDAYS.map((day) => (
              <div key={day} style={{ display: "contents" }}>
                <dt>{dayTitle(day, locale)}</dt>
                <dd>
                  {hours.weekly[day].length === 0 ? t("hours.closed") : formatDayHours(hours.weekly[day], locale)}
                </dd>
              </div>
            ))}
          </dl>
          <p className="fr-mt-2v fr-mb-0">
            {t("hours.total", {
              hours: format.travelTime(weeklyMinutes(hours) * 60),
              days: openDays(hours).length,
            })}
          </p>
          {hours.exceptions.length > 0 && (
            <>
              <h3 className="fr-h6 fr-mt-2w">{t("hours.exceptions")}</h3>
              <ul className={`fr-raw-list ${styles.list}`}>
                {hours.exceptions.map(({ from, to, ranges, reason }) => (
                  <li key={`${from} ${to}`}>
                    {t("hours.exceptionLine", {
                      days: from === to ? format.date(from) : `${format.date(from)} – ${format.date(to)}`,
                      hours: formatDayHours(ranges, locale),
                    })}
                    {reason !== null && ` (${reason})`}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {hours === null && hoursAsWritten !== null && (
        <p className={styles.note}>
          {t("hours.asWritten", {
            hours: hoursAsWritten
              .flatMap((cell, day) => (cell === null ? [] : `${dayTitle(WEEKDAYS[day] ?? "monday", locale)} ${cell}`))
              .join(" ; "),
          })}
        </p>
      )}
    </SheetSection>
  );
}
