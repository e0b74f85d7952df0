import type { AnalysisSubjectQuery } from "@maillage/planning/analysis-queries";

/** What a set of layers is about. */
export interface LayersQuestion {
  /** Which sites (a network, or a scenario at a version), on which territory, within which threshold. */
  readonly about: AnalysisSubjectQuery;
  /** A proposal that was searched for, by its id. */
  readonly proposal?: string | undefined;
}

/** Layers, in the order of every list. The last two are there when a scenario, or a proposal, is asked about. */
export const LAYER_IDS = [
  "sites",
  "homes",
  "cantons",
  "communes",
  "isochrones",
  "scenario-changes",
  "proposal",
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** The layers that a question has. */
export function listLayerIds({ about, proposal }: LayersQuestion): readonly LayerId[] {
  return LAYER_IDS.filter(
    (id) => (id !== "scenario-changes" || "scenario" in about) && (id !== "proposal" || proposal !== undefined),
  );
}
