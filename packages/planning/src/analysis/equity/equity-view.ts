import type { Equity, EquityOfClass } from "@maillage/coverage";
import type { AnalysisBasisView } from "../analysis-basis-view.ts";
import type { WithCertainty, WithErrors } from "../uncertainty/uncertainty-view.ts";
import type { PeopleGroup } from "./home-traits.ts";
import type { MinuteDistribution } from "./minute-distribution.ts";

/** How access is shared among people, as a whole and by group. */
export interface EquityView extends WithErrors {
  readonly basis: AnalysisBasisView;
  readonly everyone: EquityFiguresView;
  /** People by whole minute of access time: what histograms and cumulative curves are drawn from. */
  readonly byMinute: MinuteDistribution;
  /** Of the people whom every home tells apart: of an age and over, of poor households; those that are told. */
  readonly byPeople: readonly (EquityFiguresView & { readonly kind: PeopleGroup })[];
  /** Communes from `fromPopulation`, included, to `toPopulation`, excluded: classes of ours, for want of INSEE's density grid. */
  readonly bySize: readonly (EquityOfClass &
    WithCertainty & {
      readonly fromPopulation: number;
      readonly toPopulation: number | null;
    })[];
  /**
   * By the class of density that homes are said to be of, in its own name; else by people per square kilometre from `from…`, included, to `to…`,
   * excluded: bounds of the European degree of urbanisation taken of a commune's average, which is ours. All null: homes of unknown density.
   */
  readonly byDensity: readonly (EquityOfClass &
    WithCertainty & {
      readonly name: string | null;
      readonly fromPerSquareKilometre: number | null;
      readonly toPerSquareKilometre: number | null;
    })[];
  readonly byEpci: readonly EquityGroupView[];
  readonly byArrondissement: readonly EquityGroupView[];
  /** What the homes loaded do not tell, and so has no figure: never zero. */
  readonly missing: readonly ("density" | "age" | "income")[];
}

export type EquityFiguresView = Equity & WithCertainty;

export type EquityGroupView = EquityOfClass & WithCertainty & { readonly code: string; readonly name: string };
