import type { UnitFiguresView, UnitKind } from "@maillage/planning";
import { ChartFrame } from "../charts/chart-frame.tsx";
import { Histogram } from "../charts/histogram.tsx";
import type { DashboardContext } from "../dashboard/dashboard-context.ts";
import { timeColourOf } from "./units-maps.tsx";

const BIN_MINUTES = 5;
/** Fewer units than this are better read in the ranking. */
const UNIT_COUNT_MIN = 10;

interface MeanHistogramProps {
  readonly kind: UnitKind;
  readonly units: readonly UnitFiguresView[];
  readonly context: DashboardContext;
}

/** How many units are how far on average: whether a few are far from the others, or all much alike. */
export function MeanHistogram({ kind, units, context: { t, view, source } }: MeanHistogramProps) {
  const means = units.flatMap(({ meanSeconds }) => meanSeconds ?? []);
  if (means.length < UNIT_COUNT_MIN) return null;
  const binOf = (seconds: number) => Math.floor(seconds / (BIN_MINUTES * 60));
  const binCount = Math.max(...means.map(binOf), view.seuil / BIN_MINUTES) + 1;
  const bins = Array.from({ length: Math.ceil(binCount) }, (_, bin) => ({
    from: bin * BIN_MINUTES,
    value: means.filter((seconds) => binOf(seconds) === bin).length,
  }));
  const beyond = means.filter((seconds) => seconds > view.seuil * 60).length;
  const names = t(`units.kinds.${kind}`).toLocaleLowerCase();
  const end = bins.length * BIN_MINUTES;
  return (
    <ChartFrame
      {...{ source, t }}
      id="moyennes"
      headingLevel="h2"
      title={t("units.histogramTitle", { count: beyond, units: names, minutes: String(view.seuil) })}
      description={t("units.histogramDescription", { units: names, width: String(BIN_MINUTES) })}
      table={{
        columns: [{ heading: t("units.column.mean") }, { heading: t(`units.kinds.${kind}`), isNumber: true }],
        rows: bins.map(({ from, value }) => [
          t("units.bin", { from: String(from), to: String(from + BIN_MINUTES) }),
          { text: String(value), value },
        ]),
      }}
    >
      <Histogram
        bins={bins.map(({ from, value }) => ({
          ...{ key: String(from), value },
          // Of its middle: bounds of classes are bounds of bins.
          colour: timeColourOf({ meanSeconds: (from + BIN_MINUTES / 2) * 60 }),
        }))}
        valueText={String}
        marks={bins
          .filter(({ from }) => from % 10 === 0)
          .map(({ from }) => ({ at: from / end, text: t("units.minutes", { minutes: String(from) }) }))}
        pointer={{ at: view.seuil / end, text: t("units.thresholdMark", { minutes: String(view.seuil) }) }}
      />
    </ChartFrame>
  );
}
