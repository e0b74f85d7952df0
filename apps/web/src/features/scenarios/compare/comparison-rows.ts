import type { ComparedSites } from "@maillage/planning/scenario";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { countServedCantons } from "../served-cantons.ts";

/** A figure of the comparison: how it is read in a column, written, and judged against the first column. */
export interface ComparisonRow {
  readonly key: string;
  readonly name: string;
  /** Null when the column has none. */
  readonly figureOf: (column: ComparedSites) => number | null;
  readonly write: (value: number) => string;
  /** Of a value against the first column's, both as they are written. */
  readonly writeDifference: (first: number, value: number) => string;
  /** Which way is an improvement; undefined where neither is. */
  readonly better: "more" | "less" | undefined;
}

/** The figures set side by side, people and cantons first. */
export function listComparisonRows(minutes: string, t: Translate, format: Format): readonly ComparisonRow[] {
  const people = {
    write: format.people,
    writeDifference: (first: number, value: number) => format.peopleDifference(value - first),
  };
  const sure = (
    key: "surelyCovered" | "depends" | "surelyNot",
    better: ComparisonRow["better"],
    name: string,
  ): ComparisonRow => ({
    ...{ key, name, better, ...people },
    figureOf: ({ sure: { certainty } }) => certainty?.[key] ?? null,
  });
  const time = { write: format.minutes, writeDifference: format.minutesDifference, better: "less" } as const;
  return [
    {
      ...{ key: "covered", name: t("scenarios.compare.covered", { minutes }), better: "more" },
      ...{ figureOf: ({ coverage }) => coverage.covered, ...people },
    },
    {
      ...{ key: "share", name: t("scenarios.compare.share"), better: "more" },
      figureOf: ({ coverage }) => coverage.share,
      ...{ write: format.share, writeDifference: format.pointsDifference },
    },
    sure("surelyCovered", "more", t("indicators.certainty.rows.surely")),
    sure("depends", undefined, t("indicators.certainty.rows.depends")),
    sure("surelyNot", "less", t("indicators.certainty.rows.surelyNot")),
    {
      ...{ key: "cantons", name: t("scenarios.compare.cantons"), better: "more" },
      figureOf: ({ coverage }) => countServedCantons(coverage),
      ...people,
    },
    {
      ...{ key: "borderline", name: t("score.borderline"), better: undefined },
      ...{ figureOf: ({ coverage }) => coverage.borderline, ...people },
    },
    { key: "mean", name: t("score.mean"), figureOf: ({ coverage }) => coverage.meanSeconds, ...time },
    { key: "p90", name: t("score.p90"), figureOf: ({ coverage }) => coverage.p90Seconds, ...time },
    {
      ...{ key: "unreachable", name: t("scenarios.compare.unreachable"), better: "less" },
      ...{ figureOf: ({ coverage }) => coverage.unreachable, ...people },
    },
  ];
}
