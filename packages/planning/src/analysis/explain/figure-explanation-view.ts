import type { Bilingual } from "@maillage/errors";
import type { DatasetView } from "../../views.ts";
import type { AnalysisBasisView } from "../analysis-basis-view.ts";
import type { Figure, FigureRule } from "./figures.ts";

/** A figure of the two goals: what it is, what it rests on, and the command that computes it again. */
export interface FigureExplanationView {
  readonly basis: AnalysisBasisView;
  readonly figure: Figure;
  readonly name: Bilingual;
  readonly rule: Bilingual;
  readonly unit: FigureRule["unit"];
  readonly value: number | null;
  /** What it is counted of; null for a time or a share. */
  readonly total: number | null;
  /** With producer, vintage and SHA-256. */
  readonly datasets: readonly DatasetView[];
}
