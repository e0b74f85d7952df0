import type {
  AccessView,
  DatasetView,
  Planning,
  RoadNetworkView,
  TerritoryMapView,
  TerritoryView,
} from "@maillage/planning";
import type { AnalysisSubjectQuery } from "@maillage/planning/analysis-queries";
import type { LayerSource } from "./layer.ts";

/** What every layer of a question is made from. */
export interface LayerContext {
  readonly planning: Planning;
  readonly about: AnalysisSubjectQuery;
  readonly territory: TerritoryView;
  readonly map: TerritoryMapView;
  readonly access: AccessView;
}

export async function buildLayerContext(planning: Planning, about: AnalysisSubjectQuery): Promise<LayerContext> {
  const access = await planning.listAccess(about);
  const territory = await planning.getTerritory(about.territory);
  const map = await planning.getTerritoryMap(about.territory);
  return { planning, about, territory, map, access };
}

/** What a layer rests on: the territory's files of these kinds, and its roads when travel times are in it. */
export function listSources(
  { territory, access }: Pick<LayerContext, "territory" | "access">,
  kinds: readonly DatasetView["kind"][],
): readonly LayerSource[] {
  const files = territory.datasets.filter(({ kind }) => kinds.includes(kind) && kind !== "roads");
  const roads: RoadNetworkView["sources"] = kinds.includes("roads") ? access.basis.roadNetwork.sources : [];
  return [...files, ...roads].map(({ name, producer, licence, vintage, sha256 }) => {
    return { name, producer, licence, vintage, sha256 };
  });
}

/** Hash of all that the times and sites of the question came from. */
export function hashOfAccess({ access }: Pick<LayerContext, "access">): string {
  return access.basis.inputs.run ?? "";
}
