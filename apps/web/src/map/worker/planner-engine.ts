import {
  buildCantonMembership,
  type CantonMembership,
  computeCantonCoverage,
  computeCoverage,
  findCantonRemedy,
  listCantonHomes,
} from "@maillage/coverage";
import type { CertaintyParts } from "@maillage/planning";
import { computeCertainty, USUAL_UNCERTAINTY } from "@maillage/planning/certainty";
import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces, UNREACHABLE } from "@maillage/road-network";
import {
  computeMatrix,
  findRoute,
  type NearestSites,
  scaleDeciseconds,
  scaleNearestSites,
} from "@maillage/travel-time";
import { buildRoadLines } from "./build-road-lines.ts";
import { LiveSites } from "./live-sites.ts";
import { placesOf } from "./places-of.ts";
import type {
  BaseAnswer,
  ComputeAnswer,
  LiveSite,
  PlannerGround,
  RemedyAnswer,
  RemedyRequest,
  RoadLines,
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
  readonly network: RoadNetwork;
  readonly #ground: PlannerGround;
  readonly homePlaces: SnappedPlaces;
  readonly #homePopulation: Float64Array;
  readonly #membership: CantonMembership;
  readonly #base: LiveSites;
  readonly #live: LiveSites;
  /** Of the base's sites as they are, for a threshold and a factor. */
  #baseFigures: { readonly key: string; readonly answer: BaseAnswer } | undefined;

  /**
   * @throws {InvalidCantonError} when a home names a canton that is not in the list.
   * @throws {InvalidPlacePositionError} when a home has no usable position.
   */
  constructor(
    network: RoadNetwork,
    ground: PlannerGround,
    cantons: readonly { readonly code: string; readonly name: string }[],
  ) {
    const { homes } = ground;
    this.network = network;
    this.#ground = ground;
    this.homePlaces = placesOf(network, homes);
    this.#homePopulation = Float64Array.from(homes, ({ population }) => population);
    this.#membership = buildCantonMembership({
      cantons,
      homePopulation: this.#homePopulation,
      homeCantonCodes: homes.map(({ cantonCodes }) => cantonCodes),
    });
    this.#base = new LiveSites(network, this.homePlaces);
    this.#live = new LiveSites(network, this.homePlaces);
  }

  /**
   * Does what a drag does, {@link WARM_UP_MOVES} times with nothing to show: a browser compiles code that has run, and the
   * first real drag is then as quick as the next.
   */
  warmUp(): void {
    const siteOf = (home: PlannerGround["homes"][number]): LiveSite => ({
      ...{ id: home.id, places: [home] },
      ...{ isCounted: true, isPlaced: true },
    });
    const others = this.#ground.homes.slice(-WARM_UP_SITES).map(siteOf);
    for (const [move, moving] of this.#ground.homes.slice(0, WARM_UP_MOVES).entries()) {
      // Now and then from nothing, as when a network is chosen; otherwise one site moves.
      if (move % 4 === 0) this.#live.change([]);
      this.#live.change([...others, { ...siteOf(moving), id: "moving" }]);
      this.#tell(this.#live, { thresholdSeconds: WARM_UP_THRESHOLD_SECONDS, timeFactor: 1 });
    }
    this.#live.change([]);
  }

  roadLines(): RoadLines {
    return buildRoadLines(this.network);
  }

  /**
   * Figures of the network as it is and of the scenario, where a site put where no road is near enough is not counted.
   * Only the latter is timed: it is what follows the hand. The base's figures and times are the same objects while they do not
   * change. The nearest sites are the engine's own, and others after the next call: whoever keeps them copies them.
   */
  compute(scenario: Scenario): ComputeAnswer {
    const base = this.#computeBase(scenario);
    const started = performance.now();
    this.#live.change(scenario.sites);
    const nearest = scaleNearestSites(this.#live.nearest, scenario.timeFactor);
    const live = this.#tell(this.#live, scenario, nearest);
    const computeMs = performance.now() - started;

    const { k, homeSite, homeDeciseconds } = nearest;
    return {
      ...base,
      live: live.figures,
      liveCertainty: live.certainty,
      siteIds: this.#live.ids,
      nearest: { k, homeSite, homeDeciseconds },
      placed: this.#live.listPlaced(),
      computeMs,
    };
  }

  /** The fastest route from a home to any of the places of a site; null when there is none. */
  route({ home, places, timeFactor }: RouteRequest): RouteAnswer | null {
    const targets = placesOf(this.network, places);
    const [route] = places
      .flatMap((_, place) => findRoute(this.network, this.homePlaces, home, targets, place) ?? [])
      .sort((a, b) => a.deciseconds - b.deciseconds);
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
      (home) => this.homePlaces.placeSegment[home] !== NOT_SNAPPED,
    );
    const candidates = Array.from(candidateHome, (home) => this.#ground.homes[home]).filter(
      (home) => home !== undefined,
    );
    const homeCandidateDeciseconds = computeMatrix(
      this.network,
      this.homePlaces,
      placesOf(this.network, candidates),
    ).map((deciseconds) => scaleDeciseconds(deciseconds, timeFactor));
    const remedy = findCantonRemedy({
      membership: this.#membership,
      cantonCode,
      nearest: scaleNearestSites(this.#live.nearest, timeFactor),
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

  #computeBase(scenario: Scenario): BaseAnswer {
    const { baseSites, thresholdSeconds, timeFactor } = scenario;
    const isSame = !this.#base.change(baseSites);
    const key = `${thresholdSeconds} ${timeFactor}`;
    if (isSame && this.#baseFigures?.key === key) return this.#baseFigures.answer;
    const nearest = scaleNearestSites(this.#base.nearest, timeFactor);
    const { figures, certainty } = this.#tell(this.#base, scenario, nearest);
    const answer = { base: figures, baseCertainty: certainty, homeBaseDeciseconds: nearestDeciseconds(nearest) };
    this.#baseFigures = { key, answer };
    return answer;
  }

  /** The figures of a set of sites, with what is sure of them. */
  #tell(
    sites: LiveSites,
    { thresholdSeconds, timeFactor }: Pick<Scenario, "thresholdSeconds" | "timeFactor">,
    nearest = scaleNearestSites(sites.nearest, timeFactor),
  ): ToldFigures {
    const ground = { homePopulation: this.#homePopulation, homePlaces: this.homePlaces, network: this.network };
    const { certainty, parameters } = computeCertainty(
      { ground, nearest, thresholdSeconds, timeFactor },
      USUAL_UNCERTAINTY,
    );
    return {
      figures: this.#figuresOf(sites, nearest, thresholdSeconds),
      certainty: { certainty, parameters },
    };
  }

  #figuresOf({ ids, placeCantons }: LiveSites, nearest: NearestSites, thresholdSeconds: number): WorkerFigures {
    const coverage = computeCoverage({ homePopulation: this.#homePopulation, nearest, thresholdSeconds });
    const goal = computeCantonCoverage({
      membership: this.#membership,
      nearest,
      thresholdSeconds,
      ...placeCantons,
    });
    const idsOf = (indexes: readonly number[]) => indexes.flatMap((site) => ids[site] ?? []);
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
        const nearestId = site === null ? null : (ids[site] ?? null);
        return [{ home: place.id, name: place.name, seconds, site: nearestId, population }];
      }),
    };
  }
}

interface ToldFigures {
  readonly figures: WorkerFigures;
  readonly certainty: CertaintyParts;
}

/** Uint32[homeCount]: deciseconds of each home to its nearest site. */
function nearestDeciseconds({ k, homeDeciseconds }: NearestSites): Uint32Array {
  const homeNearest = new Uint32Array(homeDeciseconds.length / k);
  for (let home = 0; home < homeNearest.length; home++) homeNearest[home] = homeDeciseconds[home * k] ?? UNREACHABLE;
  return homeNearest;
}
