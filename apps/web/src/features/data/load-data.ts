import type { DatasetImportAnswer, ImportAnswer } from "@maillage/api";
import type {
  DatasetVersionView,
  RoadNetworkEntryView,
  RoadNetworkView,
  SiteNetworkSummary,
  TerritoryView,
} from "@maillage/planning";
import { TRPCError } from "@trpc/server";
import { getApi } from "../../server/api.ts";
import { chooseSiteNetwork } from "../territory/choose-site-network.ts";
import { getTerritoryOrNotFound } from "../territory/get-territory.ts";
import { type ComparedFigures, comparedFiguresOf } from "./compared-figures.ts";

/** The national goal: what a change of roads is measured against. */
export const THRESHOLD_MINUTES = 30;

export type Comparison =
  | {
      readonly state: "compared";
      readonly network: RoadNetworkView;
      /** Empty for the modelled network. */
      readonly fileName: string;
      readonly siteNetwork: SiteNetworkSummary;
      readonly inUse: ComparedFigures;
      readonly candidate: ComparedFigures;
    }
  | { readonly state: "in-use" }
  | { readonly state: "refused"; readonly message: string };

export interface DataContent {
  readonly territory: TerritoryView;
  readonly networks: readonly RoadNetworkEntryView[];
  /** Running now, or how the last one ended. */
  readonly lastImport: ImportAnswer | null;
  readonly comparison: Comparison | undefined;
  /** Files brought in that wait for a decision, or that could not be read of late; the latest first. */
  readonly drafts: readonly DatasetImportAnswer[];
  /** What was accepted, the latest first. */
  readonly versions: readonly DatasetVersionView[];
}

/** All that the data page shows. `compared` is whatever the address says. */
export async function loadData(code: string, compared: string | undefined): Promise<DataContent> {
  const [territory, api] = await Promise.all([getTerritoryOrNotFound(code), getApi()]);
  const query = { territory: code };
  const [networks, lastImport, imports, versions] = await Promise.all([
    api.roadNetwork.list(query),
    api.roadNetwork.importProgress(query),
    api.dataset.list(query),
    api.dataset.versions(query),
  ]);
  return {
    territory,
    // That of a territory without communes has nothing in it.
    networks: networks.filter(({ junctionCount }) => junctionCount > 0),
    lastImport,
    drafts: imports.filter(isUnfinished),
    versions,
    comparison: compared === undefined ? undefined : await compareOrRefusal(territory, networks, compared),
  };
}

/** Of several files dropped together, one that could not be read is still told for a while. */
const FAILURE_TOLD_MS = 30 * 60_000;

function isUnfinished({ state, startedAt }: DatasetImportAnswer): boolean {
  if (state === "failed") return Date.now() - Date.parse(startedAt) < FAILURE_TOLD_MS;
  return state === "working" || state === "ready";
}

async function compareOrRefusal(
  territory: TerritoryView,
  networks: readonly RoadNetworkEntryView[],
  hash: string,
): Promise<Comparison> {
  if (hash === territory.roadNetwork.hash) return { state: "in-use" };
  const { slug } = chooseSiteNetwork(territory.siteNetworks, null);
  const siteNetwork = territory.siteNetworks.find((each) => each.slug === slug);
  if (siteNetwork === undefined) throw new Error("The latest network of sites is not one of them.");
  const api = await getApi();
  try {
    const { inUse, candidate } = await api.roadNetwork.compare({
      ...{ territory: territory.code, hash, siteNetwork: slug, thresholdSeconds: THRESHOLD_MINUTES * 60 },
    });
    return {
      ...{ state: "compared", network: candidate.roadNetwork, siteNetwork },
      fileName: networks.find((network) => network.hash === hash)?.fileName ?? "",
      ...{ inUse: comparedFiguresOf(inUse), candidate: comparedFiguresOf(candidate) },
    };
  } catch (error) {
    // A network that was removed, or an address that someone typed: said on the page.
    if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") {
      return { state: "refused", message: error.message };
    }
    throw error;
  }
}
