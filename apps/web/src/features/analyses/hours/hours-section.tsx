import { formatMoment, type Moment, WEEKDAYS } from "@maillage/opening-hours";
import type { HoursView } from "@maillage/planning";
import { Certainty } from "../../shell/certainty.tsx";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { certaintyPath } from "../certainty-column.tsx";
import { KeyFigures } from "../key-figures.tsx";
import { LeftOutSites } from "../left-out-sites.tsx";
import { ThreeParts } from "../three-parts.tsx";
import { HoursForm } from "./hours-form.tsx";
import { readHoursParameters, withoutPartnersPath } from "./hours-parameters.ts";
import { ClosuresTable, HomesTable, PlacesTable } from "./hours-tables.tsx";
import { WeekHeatMap } from "./week-heat-map.tsx";

/** Who finds an open door, at a moment and over a week. */
export async function renderHours(context: AnalysisContext) {
  const { api, question, view: address, t, format, locale } = context;
  const { isRefused, read, question: asked } = await readHoursParameters(context);
  const view = await api.analysis.hours({ ...question, ...asked });
  const { basis, moment, partners, week } = view;
  const minutes = String(address.seuil);
  const names = format.list(partners.map(({ shortName }) => shortName));
  return (
    <>
      <p>{t("access.hours.intro", { minutes })}</p>
      <HoursForm context={context} view={view} isRefused={isRefused} />
      <section aria-labelledby="a-ce-moment">
        <h3 id="a-ce-moment">{t("access.hours.leaving", { moment: formatMoment(moment, locale) })}</h3>
        {moment.date !== undefined && <p>{t("access.hours.dated")}</p>}
        {partners.length > 0 && (
          <p>
            {t(partners.length === 1 ? "access.hours.withPartner" : "access.hours.withPartners", { partners: names })}{" "}
            <a className="fr-link" href={withoutPartnersPath(context, read)}>
              {t("access.hours.withoutPartners")}
            </a>
          </p>
        )}
        <MomentParts context={context} at={view.at} />
        <Certainty
          parts={{ certainty: view.at.certainty, parameters: view.errors }}
          href={certaintyPath(context)}
          {...{ t, format }}
        />
        <p>{t("access.hours.unknownHours", { count: view.unknownHoursCount })}</p>
        {view.unknownDaysCount > 0 && <p>{t("access.hours.unknownDays", { count: view.unknownDaysCount })}</p>}
        <LeftOutSites leftOut={view.leftOut} told={view.basis.leftOutSites} context={context} />
        <AnalysisSource basis={basis} context={context} />
      </section>
      <section aria-labelledby="semaine">
        <h3 id="semaine">{t("access.hours.week")}</h3>
        <p>{t("access.hours.weekIntro", { people: format.people(week.population) })}</p>
        <WeekHeatMap context={context} week={week} chosen={moment} parameters={read} />
        <WeekFigures context={context} week={week} />
        <AnalysisSource basis={basis} context={context} />
      </section>
      <ClosuresTable context={context} view={view} />
      <AnalysisSource basis={basis} context={context} />
      <HomesTable context={context} view={view} />
      <PlacesTable context={context} view={view} />
      <p>{t("access.hours.limits")}</p>
      <AnalysisSource basis={basis} context={context} />
    </>
  );
}

function MomentParts({ context, at }: { readonly context: AnalysisContext; readonly at: HoursView["at"] }) {
  const { t, format, view: address } = context;
  const maybe = at.someWeeks + at.unknown;
  const partOf = (label: string, people: number, detail: string) => ({
    ...{ label, detail, size: people },
    people: format.people(people),
    share: format.share(at.population > 0 ? people / at.population : 0),
  });
  const maybeDetails = [
    ...(at.unknown > 0 ? [t("access.hours.maybeUnknown", { unknown: format.people(at.unknown) })] : []),
    ...(at.someWeeks > 0 ? [t("access.hours.maybeSomeWeeks", { someWeeks: format.people(at.someWeeks) })] : []),
  ];
  return (
    <ThreeParts
      parts={[
        partOf(t("access.hours.open"), at.open, t("access.hours.openDetail")),
        partOf(t("access.hours.maybe"), maybe, maybeDetails.join(" ; ") || t("access.hours.maybeNone")),
        partOf(
          t("access.hours.none"),
          at.none,
          t("access.hours.noneDetail", {
            far: format.people(at.population - at.regardlessOfTime),
            minutes: String(address.seuil),
          }),
        ),
      ]}
    />
  );
}

function WeekFigures({ context, week }: { readonly context: AnalysisContext; readonly week: HoursView["week"] }) {
  const { t, format, locale, view: address } = context;
  const { hoursPerPerson, peopleAtLeast, personHours, population, regardlessOfTime } = week;
  const best = Math.max(...week.slotOpen);
  const atLeast = peopleAtLeast > 0 ? [t("access.hours.atLeast", { people: format.people(peopleAtLeast) })] : [];
  // Only sites of unknown hours: no number stands for that.
  const isUnknown = hoursPerPerson === null || (personHours === 0 && peopleAtLeast > 0);
  const bestFigure =
    best === 0
      ? []
      : [
          {
            label: t("access.hours.best"),
            value: format.people(best),
            detail: t("access.hours.bestDetail", {
              moment: formatMoment(momentOfSlot(week.slotOpen.indexOf(best), week.slotMinutes), locale),
              share: format.share(population > 0 ? best / population : 0),
              regardless: format.people(regardlessOfTime),
              minutes: String(address.seuil),
            }),
          },
        ];
  return (
    <KeyFigures
      figures={[
        {
          label: t("access.hours.hoursPerPerson"),
          value: isUnknown
            ? t("analyses.unknown")
            : t("access.hours.hoursPerPersonValue", { hours: format.decimal(Math.round(hoursPerPerson * 10) / 10) }),
          detail: isUnknown
            ? atLeast.join("")
            : [t("access.hours.hoursPerPersonDetail", { total: format.people(personHours) }), ...atLeast].join(" "),
        },
        ...bestFigure,
      ]}
    />
  );
}

function momentOfSlot(slot: number, slotMinutes: number): Moment {
  const minute = slot * slotMinutes;
  return { weekday: WEEKDAYS[Math.floor(minute / 1440)] ?? "monday", minute: minute % 1440 };
}
