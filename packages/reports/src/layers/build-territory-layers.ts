import type { Planning } from "@maillage/planning";
import { buildCantonsLayer } from "./cantons-layer.ts";
import { buildCommunesLayer } from "./communes-layer.ts";
import { buildHomesLayer } from "./homes-layer.ts";
import { buildIsochronesLayer } from "./isochrones-layer.ts";
import type { Layer } from "./layer.ts";
import { buildLayerContext, type LayerContext } from "./layer-context.ts";
import { LayerUnavailableError } from "./layers-errors.ts";
import { type LayerId, type LayersQuestion, listLayerIds } from "./layers-question.ts";
import { buildProposalLayer } from "./proposal-layer.ts";
import { buildScenarioChangesLayer } from "./scenario-changes-layer.ts";
import { buildSitesLayer } from "./sites-layer.ts";

const BUILDERS: Readonly<Record<LayerId, (context: LayerContext, question: LayersQuestion) => Promise<Layer>>> = {
  sites: buildSitesLayer,
  homes: buildHomesLayer,
  cantons: buildCantonsLayer,
  communes: buildCommunesLayer,
  isochrones: buildIsochronesLayer,
  "scenario-changes": buildScenarioChangesLayer,
  proposal: buildProposalLayer,
};

/**
 * The layers of a territory for a question, in the order asked for: the figures that the pages show, with what they rest on.
 *
 * @param ids every layer that the question has, unless told.
 * @throws {LayerUnavailableError} for a layer that the question does not have
 * @throws {InvalidQueryError}, {UnknownTerritoryError}, {UnknownSiteNetworkError}, {UnknownScenarioError},
 *   {UnknownScenarioVersionError}, {UnknownProposalError}, {ProposalUnfinishedError}
 */
export async function buildTerritoryLayers(
  planning: Planning,
  question: LayersQuestion,
  ids: readonly LayerId[] = listLayerIds(question),
): Promise<readonly Layer[]> {
  const available = listLayerIds(question);
  const missing = ids.find((id) => !available.includes(id));
  if (missing !== undefined) throw new LayerUnavailableError(missing);
  const context = await buildLayerContext(planning, question.about);
  const layers: Layer[] = [];
  for (const id of ids) layers.push(await BUILDERS[id](context, question));
  return layers;
}
