import type { DatasetDifferenceView, DatasetVersionView, TerritoryView } from "@maillage/planning";
import { TRPCError } from "@trpc/server";
import { getApi } from "../../server/api.ts";
import { getTerritoryOrNotFound } from "../territory/get-territory.ts";

export interface VersionComparisonContent {
  readonly territory: TerritoryView;
  /** The latest first. */
  readonly versions: readonly DatasetVersionView[];
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** A sentence when the two cannot be compared; undefined while two are not chosen. */
  readonly answer: DatasetDifferenceView | { readonly message: string } | undefined;
}

/** Two versions side by side. @param before - and `after`: whatever the address says. */
export async function loadVersionComparison(
  code: string,
  before: string | undefined,
  after: string | undefined,
): Promise<VersionComparisonContent> {
  const [territory, api] = await Promise.all([getTerritoryOrNotFound(code), getApi()]);
  const versions = await api.dataset.versions({ territory: code });
  if (before === undefined || after === undefined) return { territory, versions, before, after, answer: undefined };
  const answer = await api.dataset.compare({ before, after }).catch((error: unknown) => {
    // A version that is not there, or of another kind: said on the page.
    if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return { message: error.message };
    throw error;
  });
  return { territory, versions, before, after, answer };
}
