import { WEEKDAYS, weekdayName } from "@maillage/opening-hours";
import type { PartnerRowView, PartnerSiteView, PartnersView } from "@maillage/planning";
import type { TableColumn } from "../../shell/table-rows.tsx";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisTable } from "../analysis-table.tsx";
import { certaintyColumn } from "../certainty-column.tsx";
import { partnerHoursPath } from "../hours/hours-parameters.ts";
import { shortenDays } from "../shorten-days.ts";
import styles from "./partners-section.module.css";

interface PartnersTableProps {
  readonly context: AnalysisContext;
  readonly view: PartnersView;
}

/** Who reaches each partner, and for how many hours a week. */
export function EachPartnerTable({ context, view }: PartnersTableProps) {
  const { t, format } = context;
  const people = (heading: string, of: (row: PartnerRowView) => number): TableColumn<PartnerRowView> => ({
    heading,
    isNumber: true,
    cell: (row) => `${format.people(of(row))} (${format.share(of(row) / view.population)})`,
  });
  return (
    <AnalysisTable<PartnerRowView>
      caption={t("access.partners.caption")}
      rows={view.partners}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t("access.partners.partner"),
          isLong: true,
          cell: ({ name, shortName, scope }) => (
            <>
              <abbr title={name}>{shortName}</abbr>
              {scope === "local" && <span className="fr-hint-text">{t("access.partners.local")}</span>}
            </>
          ),
        },
        {
          heading: t("access.partners.sites"),
          isNumber: true,
          cell: ({ siteCount, unknownSiteCount }) => (
            <>
              {t("access.partners.sitesText", { present: String(siteCount), total: String(view.sites.length) })}
              {unknownSiteCount > 0 && (
                <span className="fr-hint-text">{t("access.partners.sitesUnknown", { count: unknownSiteCount })}</span>
              )}
            </>
          ),
        },
        people(t("access.partners.presentPeople"), ({ present }) => present),
        people(t("access.partners.unknownPeople"), ({ unknown }) => unknown),
        people(t("access.partners.nonePeople"), ({ none }) => none),
        certaintyColumn({ t, format }, ({ certainty }) => certainty),
        { heading: t("access.partners.hours"), isNumber: true, cell: (row) => describeHours(row, view, context) },
        {
          heading: t("access.partners.when"),
          cell: ({ id, shortName }) => (
            <a href={partnerHoursPath(context, id)} aria-label={t("access.partners.whenLong", { name: shortName })}>
              {t("analyses.sections.hours.title")}
            </a>
          ),
        },
      ]}
    />
  );
}

/** How many sites have each partner, by day. */
export function PartnerDaysTable({ context: { t, locale }, view }: PartnersTableProps) {
  return (
    <AnalysisTable<PartnerRowView>
      caption={t("access.partners.daysCaption")}
      rows={view.partners.filter(({ siteCount }) => siteCount > 0)}
      keyOf={({ id }) => id}
      columns={[
        { heading: t("access.partners.partner"), isLong: true, cell: ({ shortName }) => shortName },
        ...WEEKDAYS.map((weekday, day) => ({
          heading: weekdayName(weekday, locale),
          isNumber: true,
          // Nobody has told a single day: unknown, which no number says.
          cell: ({ siteCount, unknownDaysSiteCount, siteCountByDay }: PartnerRowView) =>
            siteCount === unknownDaysSiteCount ? "?" : String(siteCountByDay[day]),
        })),
        {
          heading: t("access.partners.daysUnknown"),
          isNumber: true,
          cell: ({ unknownDaysSiteCount }) => String(unknownDaysSiteCount),
        },
      ]}
    />
  );
}

/** Partners across, sites down: present with its days, unknown, absent. */
export function PartnerMatrix({ context: { t, locale }, view }: PartnersTableProps) {
  const marks = { present: "●", unknown: "?", absent: "–" } as const;
  const words = {
    present: t("access.partners.matrixPresent"),
    unknown: t("access.partners.matrixUnknown"),
    absent: t("access.partners.matrixAbsent"),
  };
  return (
    <AnalysisTable<PartnerSiteView>
      caption={t("access.partners.matrixCaption")}
      rows={view.sites}
      keyOf={({ id }) => id}
      columns={[
        { heading: t("access.partners.site"), isLong: true, cell: ({ name }) => name },
        ...view.partners.map(({ shortName }, rank) => ({
          heading: shortName,
          cell: ({ presence }: PartnerSiteView) => {
            const { state, days } = presence[rank] ?? { state: "unknown" as const, days: null };
            return (
              <span className={state === "present" ? styles.state : `${styles.state} ${styles.unknown}`}>
                <span aria-hidden="true">{marks[state]}</span>
                <span className="fr-sr-only">{words[state]}</span>
                {days !== null && ` ${shortenDays(days, locale)}`}
              </span>
            );
          },
        })),
      ]}
    />
  );
}

/** Losses told, the greatest first. */
const SHOWN_LOSS_COUNT = 30;

/** Who would lose a partner if it left a site. */
export function LossesTable({ context, view }: PartnersTableProps) {
  const { t, format } = context;
  const losses = view.partners
    .flatMap(({ id: partnerId, shortName, losses: own }) => own.map((loss) => ({ ...loss, partnerId, shortName })))
    .toSorted((a, b) => b.lost - a.lost || b.perhapsLost - a.perhapsLost);
  if (losses.length === 0) return <p>{t("access.partners.lossesNone")}</p>;
  return (
    <>
      <AnalysisTable<(typeof losses)[number]>
        caption={t("access.partners.lossesCaption")}
        rows={losses.slice(0, SHOWN_LOSS_COUNT)}
        keyOf={({ id, partnerId }) => `${partnerId} ${id}`}
        columns={[
          { heading: t("access.partners.partner"), isLong: true, cell: ({ shortName }) => shortName },
          { heading: t("access.partners.site"), isLong: true, cell: ({ name }) => name },
          { heading: t("access.partners.lost"), isNumber: true, cell: ({ lost }) => format.people(lost) },
          {
            heading: t("access.partners.perhapsLost"),
            isNumber: true,
            cell: ({ perhapsLost }) => format.people(perhapsLost),
          },
        ]}
      />
      {losses.length > SHOWN_LOSS_COUNT && (
        <p>{t("access.partners.lossesMore", { count: losses.length - SHOWN_LOSS_COUNT })}</p>
      )}
      {losses.some(({ perhapsLost }) => perhapsLost > 0) && <p>{t("access.partners.perhapsHint")}</p>}
    </>
  );
}

/** The hours that are sure; « unknown » rather than 0 where everything about them is. */
function describeHours(
  { personHours, peopleAtLeast }: PartnerRowView,
  { population }: PartnersView,
  { t, format }: AnalysisContext,
): string {
  if (personHours === 0 && peopleAtLeast > 0) return t("access.partners.hoursUnknown");
  const hours = format.decimal(Math.round((personHours / population) * 10) / 10);
  return peopleAtLeast > 0 ? t("access.partners.hoursAtLeast", { hours }) : hours;
}
