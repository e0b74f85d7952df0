import type { UnitView } from "@maillage/planning";
import { COLOURED_CLASSES } from "../../map/travel-time-colours.ts";
import { travelTimeLabel } from "../../map/travel-time-label.ts";
import { BarChart } from "../charts/bar-chart.tsx";
import { ChartFrame } from "../charts/chart-frame.tsx";
import type { DashboardContext } from "../dashboard/dashboard-context.ts";

interface UnitTimesProps {
  readonly told: UnitView;
  readonly context: DashboardContext;
}

/** How far the unit's people are from a site, beside those of the territory. */
export function UnitTimes({
  told: { unit, territory, classes, kind },
  context: { t, format, source },
}: UnitTimesProps) {
  if (unit.population === 0 || territory.population === 0) return null;
  const rows = classes.map((timeClass, rank) => ({
    label: travelTimeLabel(timeClass, t),
    people: unit.classPeople[rank] ?? 0,
    share: (unit.classPeople[rank] ?? 0) / unit.population,
    territoryShare: (territory.classPeople[rank] ?? 0) / territory.population,
  }));
  const nearest = rows[0]?.share ?? 0;
  const names = { name: t(`units.named-${kind}`, { name: unit.name }), territory: territory.name };
  return (
    <ChartFrame
      {...{ source, t }}
      id="temps"
      headingLevel="h2"
      title={t("units.timesTitle", { share: format.share(nearest) })}
      description={t("units.timesDescription", names)}
      table={{
        columns: [
          { heading: t("histogram.class") },
          { heading: t("histogram.population"), isNumber: true },
          { heading: names.name, isNumber: true },
          { heading: names.territory, isNumber: true },
        ],
        rows: rows.map(({ label, people, share, territoryShare }) => [
          label,
          { text: format.people(people), value: people },
          { text: format.share(share), value: share },
          { text: format.share(territoryShare), value: territoryShare },
        ]),
      }}
    >
      <BarChart
        bars={rows.map(({ label, share, territoryShare }, rank) => ({
          ...{ key: label, value: share, colour: COLOURED_CLASSES[rank]?.colour },
          label: t("units.timesBar", { label, share: format.share(territoryShare), territory: territory.name }),
        }))}
        valueText={format.share}
        largest={1}
      />
    </ChartFrame>
  );
}
