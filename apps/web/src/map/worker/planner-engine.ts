import {
  buildCantonMembership,
  type CantonMembership,
  computeCantonCoverage,
  computeCoverage,
  findCantonRemedy,
  listCantonHomes,
} from "@maillage/coverage";
import type { ProposedSite } from "@maillage/planning";
import { listCountedSites } from "@maillage/planning/counted-sites";
import { type CommuneGround, findCommuneAt } from "@maillage/planning/find-commune-at";
import type { CountedSite } from "@maillage/planning/scenario";
import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces, snapPlaces } from "@maillage/road-network";
import {
  computeMatrix,
  findRoute,
  NearestSiteIndex,
  type NearestSites,
  scaleDeciseconds,
  scaleNearestSites,
} from "@maillage/travel-time";
import { buildRoadLines } from "./build-road-lines.ts";
import type {
  ComputeAnswer,
  OpenAnswer,
  RemedyAnswer,
  RemedyRequest,
  RouteAnswer,
  RouteRequest,
  Scenario,
  WorkerFigures,
} from "./protocol.ts";

const WARM_UP_MOVES = 40;
const WARM_UP_SITES = 20;
const WARM_UP_THRESHOLD_SECONDS = 1800;

/**
 * The planner's computations over one territory: the same functions as the server's, in the browser's worker. Two indexes
 * of nearest sites are kept: the base's, changed when the network of sites does, and the live one, which follows the
 * hand.
 */
export class PlannerEngine {
  readonly #network: RoadNetwork;
  readonly #ground: CommuneGround;
  readonly #homePlaces: SnappedPlaces;
  readonly #homePopulation: Float64Array;
  readonly #membership: CantonMembership;
  readonly #base: SiteState;
  readonly #live: SiteState;
  #baseFigures: { readonly key: string; readonly figures: WorkerFigures } | undefined;

  /**
   * @throws {InvalidCantonError} when a home names a canton that is not in the list.
   * @throws {InvalidPlacePositionError} when a home has no usable position.
   */
  constructor(
    network: RoadNetwork,
    ground: CommuneGround,
    cantons: readonly { readonly code: string; readonly name: string }[],
  ) {
    const { homes } = ground;
    this.#network = network;
    this.#ground = ground;
    this.#homePlaces = placesOf(network, homes);
    this.#homePopulation = Float64Array.from(homes, ({ population }) => population);
    this.#membership = buildCantonMembership({
      cantons,
      homePopulation: this.#homePopulation,
      homeCantonCodes: homes.map(({ cantonCodes }) => cantonCodes),
    });
    this.#base = { index: new NearestSiteIndex(network, this.#homePlaces), sites: [] };
    this.#live = { index: new NearestSiteIndex(network, this.#homePlaces), sites: [] };
  }

  /**
   * Does what a drag does, {@link WARM_UP_MOVES} times with nothing to show: a browser compiles code that has run, and the
   * first real drag is then as quick as the next.
   */
  warmUp(): void {
    const others = this.#ground.homes.slice(0, WARM_UP_SITES);
    for (const [move, moving] of this.#ground.homes.slice(0, WARM_UP_MOVES).entries()) {
      // Now and then from nothing, as when a network is chosen; otherwise one site moves.
      if (move % 4 === 0) this.#changeSites(this.#live, []);
      this.#changeSites(this.#live, [...others, moving]);
      this.#figuresOf(this.#live.sites, this.#live.index.nearest, WARM_UP_THRESHOLD_SECONDS);
    }
  }

  roadLines(): OpenAnswer["roadLines"] {
    return buildRoadLines(this.#network);
  }

  /**
   * Figures of the network as it is and of the scenario, where a proposal that no road is near enough to is not counted.
   * Only the latter is timed: it is what follows the hand.
   */
  compute(scenario: Scenario): ComputeAnswer {
    const base = this.#computeBase(scenario);
    const started = performance.now();
    const proposals = scenario.proposals.map((proposal) => this.#locate(proposal));
    const skipped = new Set(proposals.flatMap(({ onRoad }, index) => (onRoad ? [] : [`proposal-${index + 1}`])));
    const sites = listCountedSites(this.#ground, scenario.siteNetwork, {
      alsoOpen: scenario.alsoOpen,
      proposals: proposals.map(({ proposal }) => proposal),
    }).filter(({ id }) => !skipped.has(id));
    this.#changeSites(this.#live, sites);
    const nearest = scaleNearestSites(this.#live.index.nearest, scenario.timeFactor);
    const live = this.#figuresOf(sites, nearest, scenario.thresholdSeconds);
    const computeMs = performance.now() - started;

    const { k, homeSite, homeDeciseconds } = nearest;
    const baseDeciseconds = scaleNearestSites(this.#base.index.nearest, scenario.timeFactor).homeDeciseconds;
    return {
      base,
      live,
      siteIds: sites.map(({ id }) => id),
      nearest: { k, homeSite: homeSite.slice(), homeDeciseconds: homeDeciseconds.slice() },
      homeBaseDeciseconds: baseDeciseconds.filter((_, entry) => entry % this.#base.index.nearest.k === 0),
      proposals: proposals.map(({ home, onRoad }) => ({ home, onRoad })),
      computeMs,
    };
  }

  /** The fastest route from a home to a point; null when there is none. */
  route({ home, longitude, latitude, timeFactor }: RouteRequest): RouteAnswer | null {
    const target = placesOf(this.#network, [{ longitude, latitude }]);
    const route = findRoute(this.#network, this.#homePlaces, home, target, 0);
    if (route === undefined) return null;
    return {
      seconds: scaleDeciseconds(route.deciseconds, timeFactor) / 10,
      metres: route.metres,
      coordinates: route.coordinates.map((point) => [...point]),
    };
  }

  /** The place of a canton where a site would serve best, given the scenario last computed. */
  remedy({ cantonCode, thresholdSeconds, timeFactor }: RemedyRequest): RemedyAnswer | null {
    const candidateHome = listCantonHomes(this.#membership, cantonCode).filter(
      (home) => this.#homePlaces.placeSegment[home] !== NOT_SNAPPED,
    );
    const candidates = Array.from(candidateHome, (home) => this.#ground.homes[home]).filter(
      (home) => home !== undefined,
    );
    const homeCandidateDeciseconds = computeMatrix(
      this.#network,
      this.#homePlaces,
      placesOf(this.#network, candidates),
    ).map((deciseconds) => scaleDeciseconds(deciseconds, timeFactor));
    const remedy = findCantonRemedy({
      membership: this.#membership,
      cantonCode,
      nearest: scaleNearestSites(this.#live.index.nearest, timeFactor),
      thresholdSeconds,
      candidateHome,
      homeCandidateDeciseconds,
    });
    if (remedy === undefined) return null;
    const { home, shared, newlyCovered, meanSecondsBefore, meanSecondsAfter } = remedy;
    const savedSeconds =
      meanSecondsBefore === null || meanSecondsAfter === null
        ? null
        : Math.max(0, meanSecondsBefore - meanSecondsAfter);
    return { home, shared, newlyCovered, savedSeconds };
  }

  #computeBase({ siteNetwork, thresholdSeconds, timeFactor }: Scenario): WorkerFigures {
    const key = `${siteNetwork.slug} ${thresholdSeconds} ${timeFactor}`;
    if (this.#baseFigures?.key === key) return this.#baseFigures.figures;
    const sites = listCountedSites(this.#ground, siteNetwork, { alsoOpen: [], proposals: [] });
    this.#changeSites(this.#base, sites);
    const nearest = scaleNearestSites(this.#base.index.nearest, timeFactor);
    const figures = this.#figuresOf(sites, nearest, thresholdSeconds);
    this.#baseFigures = { key, figures };
    return figures;
  }

  /** One site moved, as in a drag, is one change of the index; anything else sets it anew; nothing moved, nothing done. */
  #changeSites(state: SiteState, sites: readonly CountedSite[]): void {
    const before = state.sites;
    state.sites = sites;
    const moved = sites.flatMap((site, index) => (isAtSamePlace(site, before[index]) ? [] : [index]));
    const [only] = moved;
    if (sites.length !== before.length || moved.length > 1) {
      state.index.setSites(placesOf(this.#network, sites));
    } else if (only !== undefined) {
      state.index.moveSite(only, placesOf(this.#network, sites.slice(only, only + 1)), 0);
    }
  }

  #figuresOf(sites: readonly CountedSite[], nearest: NearestSites, thresholdSeconds: number): WorkerFigures {
    const coverage = computeCoverage({ homePopulation: this.#homePopulation, nearest, thresholdSeconds });
    const goal = computeCantonCoverage({
      membership: this.#membership,
      nearest,
      thresholdSeconds,
      siteCantonCodes: sites.map(({ cantonCodes }) => cantonCodes),
    });
    const idsOf = (indexes: readonly number[]) => indexes.flatMap((site) => sites[site]?.id ?? []);
    return {
      ...coverage,
      cantons: goal.cantons.map(({ service: _, sites: surely, possibleSites, ...canton }) => ({
        ...canton,
        sites: idsOf(surely),
        possibleSites: idsOf(possibleSites),
      })),
      cantonsWithoutSite: goal.cantonsWithoutSite,
      cantonUnits: goal.units,
      worst: coverage.worst.flatMap(({ home, seconds, site, population }) => {
        const place = this.#ground.homes[home];
        if (place === undefined) return [];
        const nearestId = site === null ? null : (sites[site]?.id ?? null);
        return [{ home: place.id, name: place.name, seconds, site: nearestId, population }];
      }),
    };
  }

  /** Where a proposal stands. One dragged out of the canton it was said to serve is no longer said to serve it. */
  #locate(given: ProposedSite): {
    readonly proposal: ProposedSite;
    readonly home: number | undefined;
    readonly onRoad: boolean;
  } {
    const { longitude, latitude, cantonCode } = given;
    const home = findCommuneAt(this.#ground, longitude, latitude);
    const keepsCanton = cantonCode !== undefined && this.#ground.homes[home ?? -1]?.cantonCodes.includes(cantonCode);
    const onRoad = placesOf(this.#network, [given]).placeSegment[0] !== NOT_SNAPPED;
    return { proposal: keepsCanton ? given : { longitude, latitude }, home, onRoad };
  }
}

/** An index and the sites it was last set with. */
interface SiteState {
  readonly index: NearestSiteIndex;
  sites: readonly CountedSite[];
}

function isAtSamePlace(a: CountedSite, b: CountedSite | undefined): boolean {
  return b !== undefined && a.longitude === b.longitude && a.latitude === b.latitude;
}

function placesOf(
  network: RoadNetwork,
  points: readonly { readonly longitude: number; readonly latitude: number }[],
): SnappedPlaces {
  return snapPlaces(
    network,
    Float64Array.from(points, ({ longitude }) => longitude),
    Float64Array.from(points, ({ latitude }) => latitude),
  );
}
