import type { DatasetImportAnswer } from "@maillage/api";
import type { TerritoryView } from "@maillage/planning";
import { TRPCError } from "@trpc/server";
import { getApi } from "../../server/api.ts";
import { getTerritoryOrNotFound } from "../territory/get-territory.ts";

export interface ImportContent {
  readonly territory: TerritoryView;
  /** Undefined when there is no such import in the territory: given up meanwhile, or an address that someone typed. */
  readonly view: DatasetImportAnswer | undefined;
}

/** All that the page of an import shows. */
export async function loadImport(code: string, id: string): Promise<ImportContent> {
  const [territory, api] = await Promise.all([getTerritoryOrNotFound(code), getApi()]);
  const found = await api.dataset.find({ id }).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return undefined;
    throw error;
  });
  return { territory, view: found?.territory === code ? found : undefined };
}
