import { type Bilingual, french } from "@maillage/errors";
import type { Planning, TerritoryView } from "@maillage/planning";
import {
  listSiteNames,
  type ScenarioView,
  type SiteChange,
  type SiteNames,
  toSiteChange,
} from "@maillage/planning/scenario";
import { findScenario } from "./find-scenario.ts";
import { versionOf } from "./scenario-options.ts";
import { UsageError } from "./usage-error.ts";

const VERSION_ALONE: Bilingual = {
  fr: french`--scenario-version va avec --scenario.`,
  en: "--scenario-version goes with --scenario.",
};
const SITES_AND_SCENARIO: Bilingual = {
  fr: french`--sites et --scenario ne vont pas ensemble : un scénario dit lui-même quel réseau il change.`,
  en: "--sites and --scenario do not go together: a scenario says itself which network it changes.",
};

/** What figures are about, before the sites that are counted as open on top of it. */
export interface RunBasis {
  readonly siteNetwork: string;
  readonly changes: readonly SiteChange[];
  /** Null for a network as it is. */
  readonly scenario: ScenarioView | null;
  readonly names: SiteNames;
}

/**
 * The network or the scenario that options name; the latest network when they name none.
 *
 * @throws {UsageError} for options that contradict one another, {UnknownScenarioError}, {UnknownScenarioVersionError}
 */
export async function findRunBasis(
  planning: Planning,
  territory: TerritoryView,
  options: {
    readonly sites: string | undefined;
    readonly scenario: string | undefined;
    readonly "scenario-version": string | undefined;
  },
): Promise<RunBasis> {
  const version = versionOf(options);
  if (options.scenario === undefined) {
    if (version !== undefined) throw new UsageError(VERSION_ALONE);
    const latest = territory.siteNetworks.toSorted((a, b) => b.date.localeCompare(a.date))[0];
    return { siteNetwork: options.sites ?? latest?.slug ?? "", changes: [], scenario: null, names: new Map() };
  }
  if (options.sites !== undefined) throw new UsageError(SITES_AND_SCENARIO);
  const { id } = await findScenario(planning, territory.code, options.scenario);
  const scenario = await planning.getScenario(id, version);
  const { sites } = await planning.getSiteNetwork(territory.code, scenario.siteNetwork);
  const changes = scenario.changes.map(toSiteChange);
  const added = scenario.changes.flatMap((change) =>
    change.kind === "add-site" && change.name !== null ? [{ id: change.siteId, name: change.name }] : [],
  );
  return { siteNetwork: scenario.siteNetwork, changes, scenario, names: listSiteNames([...sites, ...added]) };
}
