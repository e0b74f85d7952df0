import type { SiteView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import styles from "./site-details.module.css";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

interface SiteDetailsProps {
  readonly site: SiteView;
  readonly t: Translate;
  readonly format: Format;
}

/** Hours, staff, partners, history and activity of a site, folded; nothing when nothing is known. */
export function SiteDetails({ site, t, format }: SiteDetailsProps) {
  const { hoursAsWritten: hours, agents, partners, events, activity } = site;
  if (hours === null && agents === null && partners.length + events.length + activity.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>
        {t("sites.details")}
        <span className="fr-sr-only"> {site.name}</span>
      </summary>
      {site.address !== null && <p>{site.address}</p>}
      {hours !== null && (
        <dl className={styles.hours}>
          {DAYS.map((day, index) => (
            <div key={day}>
              <dt>{t(`sites.days.${day}`)}</dt>
              <dd>{hours[index] ?? t("sites.closedDay")}</dd>
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

/** Events of long ago are known by their year only. */
function eventDate(date: string, format: Format): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? format.date(date) : date;
}
