import type { SensitivityPoint, TimeFactorRange, UncertaintyParameters } from "@maillage/coverage";
import type { AnalysisBasisView } from "../analysis-basis-view.ts";

/** Three parts of the population, which sum to it exactly, and what they were computed with. */
export interface UncertaintyView {
  readonly basis: AnalysisBasisView;
  readonly population: number;
  /** Null where nothing bounds the error of modelled roads: nobody is then surely covered, nor surely not. */
  readonly certainty: CertaintyView | null;
  /** People within the threshold by the network's own times, errors left out. */
  readonly covered: number;
  /** People between 28 and 32 minutes by the same times. */
  readonly borderline: number;
  readonly parameters: UncertaintyParametersView;
  /** Coverage as every time is multiplied by a factor: never rising. */
  readonly sensitivity: readonly SensitivityPoint[];
  readonly dependingHomeCount: number;
  /** The most populated of them, 50 at most. */
  readonly dependingHomes: readonly {
    readonly id: string;
    readonly name: string;
    readonly population: number;
    readonly seconds: number;
  }[];
}

export interface UncertaintyParametersView extends Omit<UncertaintyParameters, "modelErrorShare"> {
  /** The largest measured error of modelled roads, unless told otherwise; 0 on roads read from a file; null: never measured. */
  readonly modelErrorShare: number | null;
  /** Whether the leg to the road may be nil, or twice as long. */
  readonly includesSnapping: boolean;
}

/** People by what can be said of them whatever the errors of times: the three parts sum to the population. */
export interface CertaintyView {
  readonly surelyCovered: number;
  readonly depends: number;
  readonly surelyNot: number;
  /** What the errors may multiply times by, the leg to the road left out. */
  readonly factors: TimeFactorRange;
}

/** What is sure of a share of people covered, and under which errors of travel times. */
export type CertaintyParts = Pick<UncertaintyView, "certainty" | "parameters">;

/** The errors that every `certainty` of an answer allows for: the usual ones, unless the question asks for others. */
export interface WithErrors {
  readonly errors: UncertaintyParametersView;
}

/** What is sure of the people of a share; null where nothing bounds the error of the roads. */
export interface WithCertainty {
  readonly certainty: CertaintyView | null;
}
