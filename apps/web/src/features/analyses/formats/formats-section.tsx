import { formatDayHours, shareOfWeeks, weekdayName } from "@maillage/opening-hours";
import type { FormatRuleView, FormatsView, StopView } from "@maillage/planning";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { AnalysisTable } from "../analysis-table.tsx";
import { CertaintyNote, certaintyColumn } from "../certainty-column.tsx";

/** Coverage by which sites count, and travelling sites at their stops. */
export async function renderFormats(context: AnalysisContext) {
  const { api, question, view: address, t } = context;
  const view = await api.analysis.formats(question);
  return (
    <>
      <p>{t("access.formats.intro", { minutes: String(address.seuil) })}</p>
      <RulesTable context={context} view={view} />
      <CertaintyNote errors={view.errors} context={context} />
      <LeftOutByRule context={context} view={view} />
      {view.rules.some(({ unknown }) => unknown > 0) && <p>{t("access.formats.unknownRule")}</p>}
      <AnalysisSource basis={view.basis} context={context} />
      <FleetSection context={context} view={view} />
      <TravellingSection context={context} view={view} />
      <p>{t("access.formats.limits")}</p>
      <AnalysisSource basis={view.basis} context={context} />
    </>
  );
}

interface FormatsProps {
  readonly context: AnalysisContext;
  readonly view: FormatsView;
}

function RulesTable({ context: { t, format }, view }: FormatsProps) {
  return (
    <AnalysisTable<FormatRuleView>
      caption={t("access.formats.caption")}
      rows={view.rules}
      keyOf={({ rule }) => rule}
      columns={[
        { heading: t("access.formats.rule"), isLong: true, cell: ({ rule }) => t(`access.rules.${rule}`) },
        { heading: t("access.formats.count"), isNumber: true, cell: ({ siteCount }) => String(siteCount) },
        { heading: t("access.formats.placeCount"), isNumber: true, cell: ({ placeCount }) => String(placeCount) },
        { heading: t("access.formats.covered"), isNumber: true, cell: ({ covered }) => format.people(covered) },
        {
          heading: t("access.formats.share"),
          isNumber: true,
          cell: ({ share }) => (share === null ? t("analyses.unknown") : format.share(share)),
        },
        certaintyColumn({ t, format }, ({ certainty }) => certainty),
        {
          heading: t("access.formats.byStopsOnly"),
          isNumber: true,
          cell: ({ coveredByStopsOnly }) => format.people(coveredByStopsOnly),
        },
        { heading: t("access.formats.unknown"), isNumber: true, cell: ({ unknown }) => format.people(unknown) },
        { heading: t("access.formats.none"), isNumber: true, cell: ({ none }) => format.people(none) },
      ]}
    />
  );
}

/** For each rule, the sites it does not count, and why. */
function LeftOutByRule({ context: { t }, view }: FormatsProps) {
  return (
    <>
      <h3>{t("access.leftOut.title")}</h3>
      <ul>
        {view.rules.map(({ rule, leftOut }) => (
          <li key={rule}>
            <strong>{t("access.leftOut.rule", { rule: t(`access.rules.${rule}`) })}</strong>{" "}
            {leftOut.length === 0
              ? t("access.formats.outNone")
              : leftOut
                  .map(({ name, reason }) =>
                    t("access.leftOut.item", { name, reason: t(`access.leftOut.reasons.${reason}`) }),
                  )
                  .join(", ")}
          </li>
        ))}
      </ul>
    </>
  );
}

const FORMATS = ["fixed", "antenna", "multi-site", "travelling"] as const;

function FleetSection({ context: { t }, view }: FormatsProps) {
  return (
    <section aria-labelledby="formats-du-reseau">
      <h3 id="formats-du-reseau">{t("access.formats.fleet")}</h3>
      <AnalysisTable<(typeof FORMATS)[number]>
        caption={t("access.formats.fleetCaption")}
        rows={FORMATS}
        keyOf={(each) => each}
        columns={[
          { heading: t("access.formats.format"), cell: (each) => t(`access.formats.formats.${each}`) },
          {
            heading: t("access.formats.count"),
            isNumber: true,
            cell: (each) => String(view.siteCountByFormat[each]),
          },
        ]}
      />
    </section>
  );
}

function TravellingSection({ context, view }: FormatsProps) {
  const { t, format, locale, view: address } = context;
  const leftOut = view.rules.find(({ rule }) => rule === "all")?.leftOut ?? [];
  const stopless = leftOut.filter(({ reason }) => reason === "stops-unknown" || reason === "no-stop");
  return (
    <section aria-labelledby="itinerants">
      <h3 id="itinerants">{t("access.formats.travelling")}</h3>
      <p>{t("access.formats.travellingIntro")}</p>
      {view.siteCountByFormat.travelling === 0 && <p>{t("access.formats.travellingNone")}</p>}
      {stopless.length > 0 && (
        <div className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{t("access.formats.stopsUnknown", { count: stopless.length })}</p>
        </div>
      )}
      {view.stops.length > 0 && (
        <AnalysisTable<StopView>
          caption={t("access.formats.stopsCaption")}
          rows={view.stops}
          keyOf={({ id, place, weekday, opens, frequency }) => [id, place, weekday, opens, frequency].join(" ")}
          columns={[
            { heading: t("access.formats.stopPlace"), cell: ({ place }) => place },
            { heading: t("access.formats.bus"), isLong: true, cell: ({ name }) => name },
            {
              heading: t("access.formats.slot"),
              isLong: true,
              cell: ({ weekday, opens, closes, frequency }) =>
                t("access.formats.slotText", {
                  day: weekdayName(weekday, locale),
                  hours: formatDayHours([{ opens, closes }], locale),
                  frequency: t(`access.formats.frequencies.${frequency}`),
                }),
            },
            {
              heading: t("access.formats.expected"),
              isNumber: true,
              cell: ({ opens, closes, frequency }) =>
                t("access.formats.expectedHours", {
                  hours: format.decimal(((closes - opens) / 60) * shareOfWeeks(frequency)),
                }),
            },
            {
              heading: t("access.formats.people", { minutes: String(address.seuil) }),
              isNumber: true,
              cell: ({ peopleWithin }) => format.people(peopleWithin),
            },
          ]}
        />
      )}
    </section>
  );
}
