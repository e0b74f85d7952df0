import {
  formatClockTime,
  formatMoment,
  type Moment,
  WEEKDAYS,
  type Weekday,
  weekdayName,
} from "@maillage/opening-hours";
import type { HoursView } from "@maillage/planning";
import type { AnalysisContext } from "../analysis-context.ts";
import { ArrowGrid } from "./arrow-grid.tsx";
import { type HoursParameters, momentPath } from "./hours-parameters.ts";
import { SHARE_CLASS_BOUNDS, shareClassOf, wholePercentOf } from "./share-classes.ts";
import styles from "./week-heat-map.module.css";

interface WeekHeatMapProps {
  readonly context: AnalysisContext;
  readonly week: HoursView["week"];
  readonly chosen: Moment;
  readonly parameters: HoursParameters;
}

/** A week drawn as a table: half-hours down, days across, the part of people who find a site open in each cell. */
export function WeekHeatMap({ context, week, chosen, parameters }: WeekHeatMapProps) {
  const { t, locale } = context;
  const daySlotCount = (24 * 60) / week.slotMinutes;
  const rows = listShownRows(week, daySlotCount);
  if (rows.length === 0) return <p>{t("access.hours.weekEmpty")}</p>;
  const cellOf = (weekday: Weekday, row: number) => {
    const slot = WEEKDAYS.indexOf(weekday) * daySlotCount + row;
    const shareOf = (people: readonly number[]) => (people[slot] ?? Number.NaN) / week.population;
    const [open, someWeeks, unknown] = [shareOf(week.slotOpen), shareOf(week.slotSomeWeeks), shareOf(week.slotUnknown)];
    // As the cell writes it, so that what is heard holds what is seen.
    const percentOf = (share: number) => t("access.hours.cellShare", { percent: wholePercentOf(share) });
    const moment = { weekday, minute: row * week.slotMinutes };
    const isChosen = weekday === chosen.weekday && moment.minute === chosen.minute - (chosen.minute % week.slotMinutes);
    const label = [
      t("access.hours.cell", { moment: formatMoment(moment, locale), share: percentOf(open) }),
      ...(someWeeks > 0 ? [t("access.hours.cellSomeWeeks", { share: percentOf(someWeeks) })] : []),
      ...(unknown > 0 ? [t("access.hours.cellUnknown", { share: percentOf(unknown) })] : []),
    ].join(", ");
    return (
      <td key={weekday} className={`${styles.cell} ${CELL_STYLES[shareClassOf(open)]}`}>
        <a
          href={momentPath(context, parameters, moment)}
          aria-label={label}
          title={label}
          {...(isChosen ? { "aria-current": "true" } : {})}
        >
          {wholePercentOf(open)}
          {someWeeks + unknown > 0 && <sup aria-hidden="true">?</sup>}
        </a>
      </td>
    );
  };
  return (
    <figure className={styles.figure}>
      <ArrowGrid>
        <table className={styles.week}>
          <caption className="fr-sr-only">{t("access.hours.weekCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="fr-sr-only">{t("access.hours.departure")}</span>
              </th>
              {WEEKDAYS.map((weekday) => (
                <th key={weekday} scope="col">
                  <abbr title={weekdayName(weekday, locale)}>{weekdayName(weekday, locale).slice(0, 3)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{formatClockTime(row * week.slotMinutes, locale)}</th>
                {WEEKDAYS.map((weekday) => cellOf(weekday, row))}
              </tr>
            ))}
          </tbody>
        </table>
      </ArrowGrid>
      <figcaption>
        <HeatMapLegend context={context} />
        <p className={styles.note}>{t("access.hours.weekHidden")}</p>
      </figcaption>
    </figure>
  );
}

function HeatMapLegend({ context: { t, format } }: { readonly context: AnalysisContext }) {
  const labels = [
    t("access.hours.legendNobody"),
    ...SHARE_CLASS_BOUNDS.map((from, rank) => {
      const to = SHARE_CLASS_BOUNDS[rank + 1];
      if (to === undefined) return t("access.hours.legendFrom", { from: format.share(from) });
      if (from === 0) return t("access.hours.legendUnder", { to: format.share(to) });
      return t("access.hours.legendClass", { from: format.share(from), to: format.share(to) });
    }),
  ];
  return (
    <>
      <p className={styles.legendTitle}>{t("access.hours.legend")}</p>
      <ul className={styles.legend}>
        {labels.map((label, rank) => (
          <li key={label}>
            <span className={`${styles.key} ${CELL_STYLES[rank]}`} aria-hidden="true" />
            {label}
          </li>
        ))}
      </ul>
    </>
  );
}

const CELL_STYLES = [styles.class0, styles.class1, styles.class2, styles.class3, styles.class4, styles.class5];

/** From the first half-hour of any day at which somebody finds a site, to the last one. */
function listShownRows({ slotOpen, slotSomeWeeks }: HoursView["week"], daySlotCount: number): number[] {
  const served = slotOpen.flatMap((people, slot) =>
    people + (slotSomeWeeks[slot] ?? 0) > 0 ? [slot % daySlotCount] : [],
  );
  if (served.length === 0) return [];
  const first = Math.min(...served);
  return Array.from({ length: Math.max(...served) - first + 1 }, (_, i) => first + i);
}
