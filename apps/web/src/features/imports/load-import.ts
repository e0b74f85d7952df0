import type { DatasetImportAnswer } from "@maillage/api";
import type { TerritoryView } from "@maillage/planning";
import { TRPCError } from "@trpc/server";
import { getApi } from "../../server/api.ts";
import { boundsOf, buildSketchProjection, drawShape } from "../analyses/sketch-projection.ts";
import { getTerritoryOrNotFound } from "../territory/get-territory.ts";
import { listPositions } from "./list-positions.ts";
import type { MapGround } from "./map-ground.ts";

export interface ImportContent {
  readonly territory: TerritoryView;
  /** Undefined when there is no such import in the territory: given up meanwhile, or an address that someone typed. */
  readonly view: DatasetImportAnswer | undefined;
  readonly ground: MapGround | null;
}

/** All that the page of an import shows. */
export async function loadImport(code: string, id: string): Promise<ImportContent> {
  const [territory, api] = await Promise.all([getTerritoryOrNotFound(code), getApi()]);
  const found = await api.dataset.find({ id }).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return undefined;
    throw error;
  });
  const view = found?.territory === code ? found : undefined;
  return { territory, view, ground: view === undefined ? null : await drawGround(code) };
}

/** Limits of cantons; those of communes while there is no canton. */
async function drawGround(code: string): Promise<MapGround | null> {
  const { cantons, communes } = await (await getApi()).territory.map({ code });
  const shapes = (cantons.features.length > 0 ? cantons : communes).features.map(({ geometry }) => geometry);
  if (shapes.length === 0) return null;
  const bounds = boundsOf(shapes.flatMap(listPositions));
  const projection = buildSketchProjection(bounds);
  return { bounds, limits: shapes.map((shape) => drawShape(shape, projection)).join("") };
}
