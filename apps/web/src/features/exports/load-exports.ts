import type { TerritoryView } from "@maillage/planning";
import { headers } from "next/headers";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { getApi } from "../../server/api.ts";
import { findPublicOrigin } from "../../server/public-origin.ts";
import { type ViewState, viewStateParsers } from "../../view-state/view-state.ts";
import { chooseSiteNetwork } from "../territory/choose-site-network.ts";
import { getReadyTerritory } from "../territory/get-ready-territory.ts";

export interface ExportsContent {
  readonly territory: TerritoryView;
  readonly siteNetwork: { readonly slug: string };
  readonly view: ViewState;
  /** Those in use, to choose from. */
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  /** A proposal that the address names; its plan can then be downloaded too. */
  readonly proposal: string | null;
  /** Of the service that other software reads layers from, whole. */
  readonly serviceAddress: string;
  /** Of the OpenAPI description of the service of figures, whole. */
  readonly descriptionAddress: string;
}

const loadAddress = createLoader({ ...viewStateParsers, proposition: parseAsString });

/** All that the page of downloads shows, for an address that anyone may have typed. */
export async function loadExports(code: string, searchParams: Promise<SearchParams>): Promise<ExportsContent> {
  const [territory, { proposition, ...view }, api, received] = await Promise.all([
    getReadyTerritory(code),
    loadAddress(searchParams),
    getApi(),
    headers(),
  ]);
  const { slug } = chooseSiteNetwork(territory.siteNetworks, view.reseau);
  const scenarios = await api.scenario.list({ territory: code });
  const origin = findPublicOrigin(received);
  return {
    ...{ territory, view, siteNetwork: { slug }, proposal: proposition },
    scenarios: scenarios.filter(({ shelf }) => shelf === "active").map(({ id, name }) => ({ id, name })),
    serviceAddress: `${origin}/api/ogc`,
    descriptionAddress: `${origin}/api/v1/openapi.json`,
  };
}
