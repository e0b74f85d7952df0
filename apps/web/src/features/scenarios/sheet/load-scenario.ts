import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import type {
  PhasingView,
  ScenarioComparisonView,
  ScenarioVersionSummary,
  ScenarioView,
} from "@maillage/planning/scenario";
import { TRPCError } from "@trpc/server";
import { getApi } from "../../../server/api.ts";
import { THRESHOLD_MINUTES } from "../../../view-state/view-state.ts";
import { getReadyTerritory } from "../../territory/get-ready-territory.ts";
import { type ChangesDifference, differenceOfChanges } from "./changes-difference.ts";
import { groupVersions, listVersionsApart, type Sitting } from "./group-versions.ts";

/** Rows of the list of versions. A history of no more versions is shown whole, a longer one by sittings. */
const ROWS_SHOWN = 12;
/** The same once the reader asks for each version: what a page can hold. */
const ROWS_SHOWN_APART = 300;

/** A version, and what it changed; or the savings of one sitting together. */
export interface VersionEntry extends ScenarioVersionSummary {
  /** The first version of the sitting; the version itself when it is alone. */
  readonly firstVersion: number;
  /** Undefined for the first one. */
  readonly difference: ChangesDifference | undefined;
  /** What it changed besides: its new name, its new network. */
  readonly newName: string | undefined;
  readonly newSiteNetwork: string | undefined;
}

export interface ScenarioContent {
  readonly territory: TerritoryView;
  /** At the version the address asks for, or the latest. */
  readonly scenario: ScenarioView;
  /** Null when it is no longer there. */
  readonly siteNetwork: SiteNetworkView | null;
  /** The latest first. */
  readonly versions: readonly VersionEntry[];
  readonly hiddenVersionCount: number;
  readonly figures: ScenarioFigures;
}

/** The network as it is and the scenario, then year by year; or why not. */
export type ScenarioFigures =
  | { readonly comparison: ScenarioComparisonView; readonly phasing: PhasingView }
  | { readonly refusal: string };

export type LoadedScenario = ScenarioContent | { readonly territory: TerritoryView; readonly refusal: string };

/** All that the sheet of a scenario shows; `id` and the version are whatever the address says. */
export async function loadScenario(
  code: string,
  id: string,
  version: number | undefined,
  showsAllVersions: boolean,
): Promise<LoadedScenario> {
  const [territory, api] = await Promise.all([getReadyTerritory(code), getApi()]);
  const found = await refusalOr(api.scenario.get({ id, ...(version !== undefined && { version }) }));
  if ("refusal" in found) return { territory, refusal: found.refusal };
  const scenario = found.value;
  const thresholdSeconds = THRESHOLD_MINUTES.goal * 60;
  const asked = { territory: code, scenario: id, version: scenario.version };
  const compared = [{ siteNetwork: scenario.siteNetwork }, { scenario: id, version: scenario.version }];
  const [siteNetwork, comparison, phasing, all] = await Promise.all([
    refusalOr(api.siteNetwork.get({ territory: code, siteNetwork: scenario.siteNetwork })),
    refusalOr(api.scenario.compare({ territory: code, thresholdSeconds, compared })),
    refusalOr(api.scenario.phasing({ ...asked, thresholdSeconds })),
    api.scenario.versions({ id }),
  ]);
  const sittings =
    showsAllVersions || all.length <= ROWS_SHOWN
      ? listVersionsApart(all).slice(0, ROWS_SHOWN_APART)
      : groupVersions(all).slice(0, ROWS_SHOWN);
  const read = new Map<number, Promise<ScenarioView>>();
  return {
    territory,
    scenario,
    siteNetwork: "refusal" in siteNetwork ? null : siteNetwork.value,
    versions: await Promise.all(sittings.map(buildEntry)),
    hiddenVersionCount: showsAllVersions ? 0 : all.length - sittings.length,
    figures:
      "refusal" in comparison
        ? comparison
        : "refusal" in phasing
          ? phasing
          : { comparison: comparison.value, phasing: phasing.value },
  };

  /** Read once, whether it is what was reached or what was left. */
  function readVersion(number: number): Promise<ScenarioView> {
    const reading = read.get(number) ?? api.scenario.get({ id, version: number });
    read.set(number, reading);
    return reading;
  }

  async function buildEntry({ last: own, firstVersion, before }: Sitting): Promise<VersionEntry> {
    if (before === undefined) {
      return { ...own, firstVersion, difference: undefined, newName: undefined, newSiteNetwork: undefined };
    }
    const [after, earlier] = await Promise.all([readVersion(own.version), readVersion(before.version)]);
    return {
      ...{ ...own, firstVersion },
      difference: differenceOfChanges(earlier.changes, after.changes),
      newName: own.name === before.name ? undefined : own.name,
      newSiteNetwork: own.siteNetwork === before.siteNetwork ? undefined : own.siteNetwork,
    };
  }
}

/** An address may name anything, and a network may be gone: what the API refuses is said on the page. */
async function refusalOr<T>(answer: Promise<T>): Promise<{ readonly value: T } | { readonly refusal: string }> {
  try {
    return { value: await answer };
  } catch (error) {
    if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return { refusal: error.message };
    throw error;
  }
}
