import { formatClockTime, formatMoment, shareOfWeeks, weekdayName } from "@maillage/opening-hours";
import type { HoursPlaceView, HoursView } from "@maillage/planning";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisTable } from "../analysis-table.tsx";
import { shortenDays } from "../shorten-days.ts";

interface HoursTableProps {
  readonly context: AnalysisContext;
  readonly view: HoursView;
}

/** Pairs of neighbours closed on the same half-days. */
export function ClosuresTable({
  context: { t, format, locale, view: address },
  view: { closures, closureCount },
}: HoursTableProps) {
  const minutes = String(address.seuil);
  return (
    <section aria-labelledby="fermes-ensemble">
      <h3 id="fermes-ensemble">{t("access.hours.closures")}</h3>
      <p>{t("access.hours.closuresIntro", { minutes })}</p>
      {closures.length === 0 ? (
        <p>{t("access.hours.closuresNone")}</p>
      ) : (
        <AnalysisTable<HoursView["closures"][number]>
          caption={t("access.hours.closuresCaption")}
          rows={closures}
          keyOf={({ sites }) => sites.map(({ id }) => id).join(" ")}
          columns={[
            {
              heading: t("access.hours.pair"),
              isLong: true,
              cell: ({ sites }) => format.list(sites.map(({ name }) => name)),
            },
            {
              heading: t("access.hours.when"),
              isLong: true,
              cell: ({ halfDays }) =>
                halfDays
                  .map(({ weekday, half }) => t(`access.hours.halfDays.${half}`, { day: weekdayName(weekday, locale) }))
                  .join(", "),
            },
            {
              heading: t("access.hours.nothingOpen"),
              isNumber: true,
              cell: ({ peopleWithNothingOpenMax }) => format.people(peopleWithNothingOpenMax),
            },
            {
              heading: t("access.hours.shared"),
              isNumber: true,
              cell: ({ sharedPeople }) => format.people(sharedPeople),
            },
          ]}
        />
      )}
      {closureCount > closures.length && (
        <p>{t("access.hours.closuresMore", { count: closureCount - closures.length })}</p>
      )}
    </section>
  );
}

/** Every place that counts: open at the moment, until when, how much a week. */
export function PlacesTable({ context, view: { moment, places } }: HoursTableProps) {
  const { t, format, locale, view: address } = context;
  const when = formatMoment(moment, locale);
  return (
    <section aria-labelledby="sites-a-ce-moment">
      <h3 id="sites-a-ce-moment">{t("access.hours.places", { moment: when })}</h3>
      <AnalysisTable<HoursPlaceView>
        caption={t("access.hours.placesCaption", { moment: when })}
        rows={places}
        keyOf={({ id, stopPlace, frequency, openDays }) => [id, stopPlace, frequency, openDays?.join()].join(" ")}
        columns={[
          {
            heading: t("access.hours.site"),
            isLong: true,
            cell: ({ name, stopPlace }) =>
              stopPlace === null ? name : t("access.hours.stop", { name, place: stopPlace }),
          },
          { heading: t("access.hours.state"), cell: (place) => describeState(place, context) },
          {
            heading: t("access.hours.weekly"),
            isNumber: true,
            cell: ({ weeklyMinutes, frequency }) =>
              weeklyMinutes === null
                ? t("analyses.unknown")
                : t(`access.hours.weeklyTimes.${frequency}`, {
                    hours: format.decimal((weeklyMinutes / 60) * shareOfWeeks(frequency)),
                  }),
          },
          {
            heading: t("access.hours.days"),
            cell: ({ openDays }) => (openDays === null ? t("analyses.unknown") : shortenDays(openDays, locale)),
          },
          {
            heading: t("access.hours.people", { minutes: String(address.seuil) }),
            isNumber: true,
            cell: ({ peopleWithin }) => format.people(peopleWithin),
          },
        ]}
      />
    </section>
  );
}

/** Communes near a site that find none surely open. */
export function HomesTable({ context, view: { moment, homesWithoutAccess } }: HoursTableProps) {
  const { t, format, locale, view: address } = context;
  const when = formatMoment(moment, locale);
  return (
    <section aria-labelledby="communes-sans-site-ouvert">
      <h3 id="communes-sans-site-ouvert">{t("access.hours.homes", { moment: when })}</h3>
      {homesWithoutAccess.length === 0 ? (
        <p>{t("access.hours.homesNone")}</p>
      ) : (
        <>
          <p>{t("access.hours.homesIntro", { minutes: String(address.seuil) })}</p>
          <AnalysisTable<HoursView["homesWithoutAccess"][number]>
            caption={t("access.hours.homesCaption", { moment: when })}
            rows={homesWithoutAccess}
            keyOf={({ id }) => id}
            columns={[
              { heading: t("access.hours.commune"), cell: ({ name }) => name },
              {
                heading: t("access.hours.population"),
                isNumber: true,
                cell: ({ population }) => format.people(population),
              },
              { heading: t("access.hours.answer"), cell: ({ answer }) => t(`access.hours.answers.${answer}`) },
            ]}
          />
        </>
      )}
    </section>
  );
}

function describeState({ state, closesAtMinute }: HoursPlaceView, { t, locale }: AnalysisContext): string {
  if (state === "open" && closesAtMinute !== null) {
    return t("access.hours.states.open", { time: formatClockTime(closesAtMinute, locale) });
  }
  if (state === "unknown-days") return t("access.hours.states.unknownDays");
  return t(state === "unknown" ? "access.hours.states.unknown" : "access.hours.states.closed");
}
