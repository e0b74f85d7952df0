import {
  CHANGE_FACTORS,
  type ChangeFactor,
  computeCantonCoverage,
  computeCoverage,
  decomposeChange,
  listMixes,
} from "@maillage/coverage";
import type { SitePlace } from "../../scenario/site-places.ts";
import { listPlaceCantons } from "../../site-cantons.ts";
import { type AnalysisSubject, buildAnalysisSubject } from "../analysis-subject.ts";
import type { DecomposedFigureView, DecompositionView, SiteNameView } from "../analysis-views.ts";

/** One of the two states compared: its sites on its roads. */
export type DecomposedState = Pick<AnalysisSubject, "ground" | "sites" | "thresholdSeconds" | "timeFactor">;

/**
 * What separates two networks of sites, on the same or on other roads: the change in people covered and in cantons served, split
 * exactly between sites, roads, population and boundaries. Homes and cantons are the territory's own: they are the same on both
 * sides, and their parts are zero.
 */
export function computeDecompositionView(
  before: DecomposedState,
  after: DecomposedState,
): Omit<DecompositionView, "basis" | "fromBasis"> {
  const differing = CHANGE_FACTORS.filter((factor) => isDifferent(factor, before, after));
  // With nothing that differs there is nothing to split; one factor evaluated says so: a change of zero.
  const factors: readonly ChangeFactor[] = differing.length === 0 ? ["sites"] : differing;
  const mixes = listMixes(factors).map((fromAfter) => {
    const take = (factor: ChangeFactor) => (fromAfter.has(factor) ? after : before);
    return evaluate(take("roads"), take("sites"));
  });
  const split = (figureOf: (figures: Evaluation) => number): DecomposedFigureView => {
    const { parts, ...whole } = decomposeChange(factors, mixes.map(figureOf));
    const changeOf = new Map(parts.map(({ factor, change }) => [factor, change]));
    return { ...whole, parts: CHANGE_FACTORS.map((factor) => ({ factor, change: changeOf.get(factor) ?? 0 })) };
  };
  return {
    people: split(({ covered }) => covered),
    cantons: split(({ withSite }) => withSite),
    unchangedFactors: CHANGE_FACTORS.filter((factor) => !differing.includes(factor)),
    ...compareSites(before, after),
  };
}

interface Evaluation {
  readonly covered: number;
  readonly withSite: number;
}

/** A whole computation: the sites of one state on the roads of the other, or of the same. */
function evaluate(roads: DecomposedState, { sites, thresholdSeconds, timeFactor }: DecomposedState): Evaluation {
  const { ground, nearest } = buildAnalysisSubject(roads.ground, sites, { thresholdSeconds, timeFactor });
  const { homePopulation, membership } = ground;
  return {
    covered: computeCoverage({ homePopulation, nearest, thresholdSeconds }).covered,
    withSite: computeCantonCoverage({ membership, nearest, thresholdSeconds, ...listPlaceCantons(sites) }).withSite,
  };
}

function isDifferent(factor: ChangeFactor, before: DecomposedState, after: DecomposedState): boolean {
  switch (factor) {
    case "sites":
      return describePlaces(before) !== describePlaces(after);
    case "roads":
      return before.ground.roadNetworkView.hash !== after.ground.roadNetworkView.hash;
    case "population":
    case "boundaries":
      // Of the territory, whichever its roads: the two states share them.
      return false;
  }
}

function describePlaces({ sites }: DecomposedState): string {
  return JSON.stringify(sites.map(({ places }) => places.map(describePlace)));
}

function describePlace({ longitude, latitude, cantonCodes }: SitePlace) {
  return [longitude, latitude, cantonCodes];
}

function listPositions(places: readonly SitePlace[]): string {
  return JSON.stringify(places.map(({ longitude, latitude }) => [longitude, latitude]));
}

/** What became of the sites, by their ids; a bus that stops elsewhere has moved. */
function compareSites(
  before: DecomposedState,
  after: DecomposedState,
): Pick<DecompositionView, "opened" | "closed" | "moved"> {
  const first = new Map(before.sites.map((site) => [site.id, site]));
  const last = new Map(after.sites.map((site) => [site.id, site]));
  const nameOf = ({ id, name }: SiteNameView): SiteNameView => ({ id, name });
  return {
    opened: after.sites.filter(({ id }) => !first.has(id)).map(nameOf),
    closed: before.sites.filter(({ id }) => !last.has(id)).map(nameOf),
    moved: after.sites
      .filter(({ id, places }) => {
        const was = first.get(id);
        return was !== undefined && listPositions(was.places) !== listPositions(places);
      })
      .map(nameOf),
  };
}
