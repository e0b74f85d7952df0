import type { TerritoryView } from "@maillage/planning";
import { getApi } from "../../server/api.ts";
import { getReadyTerritory } from "../territory/get-ready-territory.ts";

export interface ProposalsContent {
  readonly territory: TerritoryView;
  /** Those that a question may start from. */
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
}

/** What the form needs; the question is in the address and the answer comes from the API. */
export async function loadProposals(code: string): Promise<ProposalsContent> {
  const [territory, api] = await Promise.all([getReadyTerritory(code), getApi()]);
  const scenarios = await api.scenario.list({ territory: code });
  return {
    territory,
    scenarios: scenarios.filter(({ shelf }) => shelf === "active").map(({ id, name }) => ({ id, name })),
  };
}
