import type { RoadNetwork, SnappedPlaces } from "@maillage/road-network";

/**
 * Deciseconds from every home to the nearest of the sites over a two-way network, the obvious way: every junction's time
 * to the sites by scanning for the nearest unsettled one (Dijkstra without a queue), then each home by the better end of
 * its segment or, when a site stands on the same segment, straight along it. Shares nothing with the engine but its one
 * rounding rule: the part of a segment on the tail's side is rounded, the other part is what remains.
 */
export function plainNearestTimes(network: RoadNetwork, homes: SnappedPlaces, sites: SnappedPlaces): number[] {
  const segments = Array.from(network.segmentTail, (tail, segment) => ({
    tail,
    head: network.segmentHead[segment] ?? -1,
    time: network.segmentForwardDeciseconds[segment] ?? Number.NaN,
  }));
  const place = (places: SnappedPlaces, index: number) => {
    const segment = segments[places.placeSegment[index] ?? -1];
    if (segment === undefined) throw new Error(`Place ${index} is on no segment.`);
    const fromTail = Math.round((places.placeFraction[index] ?? Number.NaN) * segment.time);
    return { segment, fromTail, access: places.placeAccessDeciseconds[index] ?? Number.NaN };
  };
  const siteList = Array.from(sites.placeSegment.keys(), (site) => place(sites, site));

  const junctionTime = new Array<number>(network.junctionLongitude.length).fill(Number.POSITIVE_INFINITY);
  const improve = (junction: number, time: number): void => {
    junctionTime[junction] = Math.min(junctionTime[junction] ?? 0, time);
  };
  for (const { segment, fromTail, access } of siteList) {
    improve(segment.tail, fromTail + access);
    improve(segment.head, segment.time - fromTail + access);
  }
  const unsettled = new Set(junctionTime.keys());
  while (unsettled.size > 0) {
    let nearest = -1;
    for (const junction of unsettled) {
      if (nearest === -1 || (junctionTime[junction] ?? 0) < (junctionTime[nearest] ?? 0)) nearest = junction;
    }
    unsettled.delete(nearest);
    const time = junctionTime[nearest] ?? Number.POSITIVE_INFINITY;
    for (const segment of segments) {
      if (segment.tail === nearest) improve(segment.head, time + segment.time);
      if (segment.head === nearest) improve(segment.tail, time + segment.time);
    }
  }

  return Array.from(homes.placeSegment.keys(), (home) => {
    const { segment, fromTail, access } = place(homes, home);
    const along = siteList
      .filter((site) => site.segment === segment)
      .map((site) => Math.abs(site.fromTail - fromTail) + site.access);
    const byTail = fromTail + (junctionTime[segment.tail] ?? 0);
    const byHead = segment.time - fromTail + (junctionTime[segment.head] ?? 0);
    return access + Math.min(byTail, byHead, ...along);
  });
}
