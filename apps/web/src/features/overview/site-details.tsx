import { formatDayHours, WEEKDAYS } from "@maillage/opening-hours";
import type { SiteView } from "@maillage/planning";
import { dayTitle } from "../../i18n/day-title.ts";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import styles from "./site-details.module.css";

interface SiteDetailsProps {
  readonly site: SiteView;
  readonly t: Translate;
  readonly format: Format;
}

/** Hours, staff, partners, history and activity of a site, folded; nothing when nothing is known. */
export function SiteDetails({ site, t, format }: SiteDetailsProps) {
  const { agents, partners, events, activity } = site;
  const hours = listDays(site, format);
  if (hours.length === 0 && agents === null && partners.length + events.length + activity.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>
        {t("sites.details")}
        <span className="fr-sr-only"> {site.name}</span>
      </summary>
      {site.address !== null && <p>{site.address}</p>}
      {hours.length > 0 && (
        <dl className={styles.hours}>
          {hours.map(([day, text]) => (
            <div key={day}>
              <dt>{day}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {agents !== null && <p>{t("sites.agents", { count: agents })}</p>}
      {(["national", "local"] as const).map((scope) => {
        const names = partners.filter((partner) => partner.scope === scope).map(({ name }) => name);
        if (names.length === 0) return null;
        return (
          <p key={scope}>
            {t(scope === "national" ? "sites.nationalPartners" : "sites.localPartners")} : {names.join(", ")}
          </p>
        );
      })}
      {events.length > 0 && (
        <ul>
          {events.map((event) => (
            <li key={`${event.date} ${event.fr}`}>
              {eventDate(event.date, format)} : {event[format.locale]}
            </li>
          ))}
        </ul>
      )}
      {activity.length > 0 && (
        <ul>
          {activity.map(({ year, requests, appointments }) => (
            <li key={year}>
              {t("sites.activityYear", {
                year: String(year),
                requests: requests ?? 0,
                appointments: appointments ?? 0,
              })}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** The hours of each day as they were understood; or else in the words of the list, which nobody could read. */
function listDays({ hours, hoursAsWritten }: SiteView, { locale }: Format): readonly (readonly [string, string])[] {
  return WEEKDAYS.flatMap((day, rank) => {
    const text = hours === null ? hoursAsWritten?.[rank] : formatDayHours(hours.weekly[day], locale);
    return text == null ? [] : [[dayTitle(day, locale), text] as const];
  });
}

/** Events of long ago are known by their year only. */
function eventDate(date: string, format: Format): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? format.date(date) : date;
}
