import {
  CHANGE_FACTORS,
  type ChangeFactor,
  computeCantonCoverage,
  computeCoverage,
  decomposeChange,
  listMixes,
} from "@maillage/coverage";
import { hashJson } from "../../content-hash.ts";
import { buildCoverageGround, type CoverageGround } from "../../coverage-ground.ts";
import type { SitePlace } from "../../scenario/site-places.ts";
import { listPlaceCantons } from "../../site-cantons.ts";
import { type AnalysisSubject, buildAnalysisSubject } from "../analysis-subject.ts";
import type { SiteNameView } from "../place-views.ts";
import type { DecomposedFigureView, DecompositionView } from "./decomposition-view.ts";

/** One of the two states compared: its sites on its roads. */
export type DecomposedState = Pick<AnalysisSubject, "ground" | "sites" | "thresholdSeconds" | "timeFactor">;

/**
 * What separates two states: the change in people covered and in cantons served, split exactly between sites, roads, population and
 * boundaries. A factor whose data are the same on both sides, by their fingerprints, has a part of zero and is told as unchanged; two
 * states of one territory share its homes and cantons as they are loaded.
 */
export function computeDecompositionView(
  before: DecomposedState,
  after: DecomposedState,
): Omit<DecompositionView, "basis" | "fromBasis"> {
  const differing = CHANGE_FACTORS.filter((factor) => fingerprintOf(factor, before) !== fingerprintOf(factor, after));
  // With nothing that differs there is nothing to split; one factor evaluated says so: a change of zero.
  const factors: readonly ChangeFactor[] = differing.length === 0 ? ["sites"] : differing;
  const mixes = listMixes(factors).map((fromAfter) => {
    const take = (factor: ChangeFactor) => (fromAfter.has(factor) ? after : before);
    const roads = take("roads");
    // What does not differ is taken where the roads are, so that a ground that is whole is not built again.
    const takeGround = (factor: ChangeFactor) => (differing.includes(factor) ? take(factor) : roads).ground;
    const ground = mixGrounds(roads.ground, takeGround("population"), takeGround("boundaries"));
    return evaluate(ground, take("sites"));
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

/** A whole computation: the sites of one state on the ground of the other, of the same, or of both. */
function evaluate(mixed: CoverageGround, { sites, thresholdSeconds, timeFactor }: DecomposedState): Evaluation {
  const { ground, nearest } = buildAnalysisSubject(mixed, sites, { thresholdSeconds, timeFactor });
  const { homePopulation, membership } = ground;
  const { siteCantonCodes, ...places } = listPlaceCantons(sites);
  return {
    covered: computeCoverage({ homePopulation, nearest, thresholdSeconds }).covered,
    withSite: computeCantonCoverage({
      ...{ membership, nearest, thresholdSeconds, ...places },
      // Of the cantons of a site, those that the boundaries of the other state have too.
      siteCantonCodes: siteCantonCodes.map((codes) => codes.filter((code) => membership.cantonIndex.has(code))),
    }).withSite,
  };
}

/** The roads of one ground, the homes and people of another, in the cantons of a third; a home that this one has not is in none. */
function mixGrounds(roads: CoverageGround, population: CoverageGround, boundaries: CoverageGround): CoverageGround {
  if (population === roads && boundaries === roads) return roads;
  const cantonCodesOf = new Map(boundaries.homes.map(({ id, cantonCodes }) => [id, cantonCodes]));
  const homes = population.homes.map((home) => ({ ...home, cantonCodes: cantonCodesOf.get(home.id) ?? [] }));
  return buildCoverageGround(roads.network, roads.roadNetworkView.hash, homes, boundaries.membership.cantons);
}

function fingerprintOf(factor: ChangeFactor, state: DecomposedState): string {
  const { homes, membership, roadNetworkView } = state.ground;
  switch (factor) {
    case "sites":
      return describePlaces(state);
    case "roads":
      return roadNetworkView.hash;
    case "population":
      return hashJson(homes.map(({ id, longitude, latitude, population }) => [id, longitude, latitude, population]));
    case "boundaries":
      return hashJson([membership.cantons, homes.map(({ id, cantonCodes }) => [id, cantonCodes])]);
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
