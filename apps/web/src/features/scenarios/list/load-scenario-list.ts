import type { SiteNetworkSummary, TerritoryView } from "@maillage/planning";
import type { ScenarioShelf } from "@maillage/planning/scenario";
import { getLocale } from "../../../i18n/request.ts";
import { getApi } from "../../../server/api.ts";
import { THRESHOLD_MINUTES } from "../../../view-state/view-state.ts";
import { getReadyTerritory } from "../../territory/get-ready-territory.ts";
import type { ScenarioRow } from "./scenario-row.ts";

export interface ScenarioListContent {
  readonly territory: TerritoryView;
  readonly shelf: ScenarioShelf;
  readonly rows: readonly ScenarioRow[];
  readonly counts: Readonly<Record<ScenarioShelf, number>>;
  /** The latest first. */
  readonly siteNetworks: readonly SiteNetworkSummary[];
}

/** The scenarios of a shelf with what each brings at the national goal. */
export async function loadScenarioList(code: string, shelf: ScenarioShelf): Promise<ScenarioListContent> {
  const [territory, api, locale] = await Promise.all([getReadyTerritory(code), getApi(), getLocale()]);
  const [scenarios, gains] = await Promise.all([
    api.scenario.list({ territory: code }),
    api.scenario.gains({ territory: code, thresholdSeconds: THRESHOLD_MINUTES.goal * 60 }),
  ]);
  const siteNetworks = territory.siteNetworks.toSorted((a, b) => b.date.localeCompare(a.date));
  const gainOf = new Map(gains.map(({ id, gain }) => [id, gain]));
  const networkName = new Map(siteNetworks.map(({ slug, name }) => [slug, name[locale]]));
  const countOf = (each: ScenarioShelf) => scenarios.filter((scenario) => scenario.shelf === each).length;
  return {
    territory,
    shelf,
    siteNetworks,
    counts: { active: countOf("active"), archived: countOf("archived"), deleted: countOf("deleted") },
    rows: scenarios
      .filter((scenario) => scenario.shelf === shelf)
      .map((scenario) => ({
        ...scenario,
        siteNetworkName: networkName.get(scenario.siteNetwork) ?? scenario.siteNetwork,
        gain: gainOf.get(scenario.id) ?? null,
      })),
  };
}
