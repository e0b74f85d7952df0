import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces } from "@maillage/road-network";

/**
 * Times from every home to one site by Dijkstra's algorithm alone, from the site and over the segments themselves: no hierarchy, no labels,
 * no graph, nothing kept from one site to the next. For roads open both ways at one speed, without turns, as modelled ones are.
 *
 * @returns deciseconds of each home, access legs included; Infinity beyond the bound.
 */
export function plainTimesTo(
  network: RoadNetwork,
  homes: SnappedPlaces,
  sites: SnappedPlaces,
  site: number,
  boundDeciseconds: number,
): number[] {
  const junctionTime = new Map<number, number>();
  // One list for each decisecond: what is reached then, in whatever order.
  const due: number[][] = [];
  for (const { junction, deciseconds } of listLegs(network, sites, site)) addTo(due, deciseconds, junction);
  for (let now = 0; now < due.length && now <= boundDeciseconds; now++) {
    for (const junction of due[now] ?? []) {
      if (junctionTime.has(junction)) continue;
      junctionTime.set(junction, now);
      for (const { other, deciseconds } of roadsOf(network)[junction] ?? []) {
        if (!junctionTime.has(other)) addTo(due, now + deciseconds, other);
      }
    }
  }
  return Array.from(homes.placeSegment, (_, home) => {
    const throughJunctions = listLegs(network, homes, home).map(
      ({ junction, deciseconds }) => deciseconds + (junctionTime.get(junction) ?? Number.POSITIVE_INFINITY),
    );
    const time = Math.min(...throughJunctions, alongOneRoad(network, homes, home, sites, site));
    return time <= boundDeciseconds ? time : Number.POSITIVE_INFINITY;
  });
}

interface Leg {
  readonly junction: number;
  readonly deciseconds: number;
}

/** From a place to both ends of its road. */
function listLegs(network: RoadNetwork, places: SnappedPlaces, place: number): Leg[] {
  const segment = places.placeSegment[place] ?? NOT_SNAPPED;
  if (segment === NOT_SNAPPED) return [];
  const whole = network.segmentForwardDeciseconds[segment] ?? Number.NaN;
  const access = places.placeAccessDeciseconds[place] ?? Number.NaN;
  const behind = Math.round((places.placeFraction[place] ?? Number.NaN) * whole);
  return [
    { junction: network.segmentTail[segment] ?? Number.NaN, deciseconds: access + behind },
    { junction: network.segmentHead[segment] ?? Number.NaN, deciseconds: access + whole - behind },
  ];
}

function alongOneRoad(network: RoadNetwork, homes: SnappedPlaces, home: number, sites: SnappedPlaces, site: number) {
  const [fromTail, toHead] = listLegs(network, homes, home);
  const [siteFromTail] = listLegs(network, sites, site);
  const isSameRoad = homes.placeSegment[home] === sites.placeSegment[site];
  if (!isSameRoad || fromTail === undefined || toHead === undefined || siteFromTail === undefined) {
    return Number.POSITIVE_INFINITY;
  }
  const homeAccess = homes.placeAccessDeciseconds[home] ?? Number.NaN;
  const siteAccess = sites.placeAccessDeciseconds[site] ?? Number.NaN;
  return (
    Math.abs(fromTail.deciseconds - homeAccess - (siteFromTail.deciseconds - siteAccess)) + homeAccess + siteAccess
  );
}

interface Road {
  readonly other: number;
  readonly deciseconds: number;
}

const roadsByNetwork = new WeakMap<RoadNetwork, Road[][]>();

/** Roads that leave each junction. */
function roadsOf(network: RoadNetwork): readonly Road[][] {
  const known = roadsByNetwork.get(network);
  if (known !== undefined) return known;
  const roads: Road[][] = [];
  for (const [segment, tail] of network.segmentTail.entries()) {
    const head = network.segmentHead[segment] ?? Number.NaN;
    const deciseconds = network.segmentForwardDeciseconds[segment] ?? Number.NaN;
    addTo(roads, tail, { other: head, deciseconds });
    addTo(roads, head, { other: tail, deciseconds });
  }
  roadsByNetwork.set(network, roads);
  return roads;
}

function addTo<T>(lists: T[][], key: number, value: T): void {
  const list = lists[key];
  if (list === undefined) lists[key] = [value];
  else list.push(value);
}
