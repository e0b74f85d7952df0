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

/** What options say of it, once found to agree. */
export interface RunSubject {
  /** Undefined for the latest network. */
  readonly sites: string | undefined;
  readonly scenario: string | undefined;
  readonly version: number | undefined;
}

/** @throws {UsageError} for options that contradict one another */
export function runSubjectOf(options: {
  readonly sites: string | undefined;
  readonly scenario: string | undefined;
  readonly "scenario-version": string | undefined;
}): RunSubject {
  const { sites, scenario } = options;
  const version = versionOf(options);
  if (scenario === undefined && version !== undefined) throw new UsageError(VERSION_ALONE);
  if (scenario !== undefined && sites !== undefined) throw new UsageError(SITES_AND_SCENARIO);
  return { sites, scenario, version };
}

/**
 * The network or the scenario that options name; the latest network when they name none.
 *
 * @throws {UsageError} for a name that several scenarios have, {UnknownScenarioError}, {UnknownScenarioVersionError}
 */
export async function findRunBasis(
  planning: Planning,
  territory: TerritoryView,
  subject: RunSubject,
): Promise<RunBasis> {
  if (subject.scenario === undefined) {
    const latest = territory.siteNetworks.toSorted((a, b) => b.date.localeCompare(a.date))[0];
    return { siteNetwork: subject.sites ?? latest?.slug ?? "", changes: [], scenario: null, names: new Map() };
  }
  const { id } = await findScenario(planning, territory.code, subject.scenario);
  const scenario = await planning.getScenario(id, subject.version);
  const { sites } = await planning.getSiteNetwork(territory.code, scenario.siteNetwork);
  const changes = scenario.changes.map(toSiteChange);
  const added = scenario.changes.flatMap((change) =>
    change.kind === "add-site" && change.name !== null ? [{ id: change.siteId, name: change.name }] : [],
  );
  return { siteNetwork: scenario.siteNetwork, changes, scenario, names: listSiteNames([...sites, ...added]) };
}
