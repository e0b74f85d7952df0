import { formatClockTime, WEEKDAYS, weekdayName } from "@maillage/opening-hours";
import { readHoursParameters } from "../../analyses/hours/hours-parameters.ts";
import { WeekHeatMap } from "../../analyses/hours/week-heat-map.tsx";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import type { DashboardContext } from "../dashboard-context.ts";

/** A week of open doors: the analysis's own heat map, whose cells lead to it. */
export async function renderWeek(context: DashboardContext) {
  const { api, question, territory, source, view: address, t, format, locale } = context;
  const analysis = { ...context, path: `/${territory.code}/analyses/horaires` };
  const { read, question: asked } = await readHoursParameters({ searchParams: Promise.resolve({}) });
  const { week, moment, unknownHoursCount } = await api.analysis.hours({ ...question, ...asked });
  const { slotMinutes, slotOpen, population } = week;
  const slotCount = (24 * 60) / slotMinutes;
  const best = Math.max(...slotOpen, 0);
  if (best === 0) return <p>{t("access.hours.weekEmpty")}</p>;
  const served = Array.from({ length: slotCount }, (_, slot) => slot).filter((slot) =>
    WEEKDAYS.some((_, day) => (slotOpen[day * slotCount + slot] ?? 0) > 0),
  );
  return (
    <>
      <ChartFrame
        {...{ source, t }}
        id="semaine-ouverte"
        title={t("dashboard.week.title", {
          share: format.share(population > 0 ? best / population : 0),
          minutes: String(address.seuil),
        })}
        description={t("dashboard.week.description")}
        table={{
          columns: [
            { heading: t("access.hours.departure") },
            ...WEEKDAYS.map((weekday) => ({ heading: weekdayName(weekday, locale), isNumber: true })),
          ],
          rows: served.map((slot) => [
            formatClockTime(slot * slotMinutes, locale),
            ...WEEKDAYS.map((_, day) => {
              const people = slotOpen[day * slotCount + slot] ?? 0;
              return { text: format.people(people), value: people };
            }),
          ]),
        }}
      >
        <WeekHeatMap context={analysis} week={week} chosen={moment} parameters={read} />
      </ChartFrame>
      {unknownHoursCount > 0 && <p>{t("access.hours.unknownHours", { count: unknownHoursCount })}</p>}
    </>
  );
}
