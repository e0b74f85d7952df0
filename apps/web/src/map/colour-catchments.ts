import { NO_SITE } from "@maillage/travel-time";
import { CATCHMENT_COLOURS } from "./catchment-colours.ts";
import type { HomeTimes } from "./home-colouring.ts";

/**
 * A colour for every site, so that sites whose catchments touch differ.
 *
 * Sites are coloured in smallest-last order (Matula and Beck, 1983): on a planar graph, which catchments in one piece give, each
 * then has five coloured neighbours at most, so that the six colours always suffice. Catchments in several pieces may need more:
 * the colour that touches least is then used again. A site keeps the colour it had where it can, so that a drag does not make
 * the map flicker.
 *
 * @param neighbourPairs pairs of homes that touch, from `listNeighbourPairs`.
 * @param previous colour that each site had, by index; `undefined` for a new one.
 * @returns Uint8[siteCount]: index in `CATCHMENT_COLOURS`.
 */
export function colourCatchments(
  { k, homeSite }: Pick<HomeTimes, "k" | "homeSite">,
  siteCount: number,
  neighbourPairs: Uint32Array,
  previous: readonly (number | undefined)[] = [],
): Uint8Array {
  const contacts = countContacts(homeSite, k, siteCount, neighbourPairs);
  const siteColour = new Uint8Array(siteCount).fill(CATCHMENT_COLOURS.length);
  for (const site of listSmallestLast(contacts)) {
    const shared = CATCHMENT_COLOURS.map((_, colour) =>
      (contacts[site] ?? []).reduce((sum, count, other) => sum + (siteColour[other] === colour ? count : 0), 0),
    );
    const kept = previous[site];
    const least = Math.min(...shared);
    siteColour[site] = kept !== undefined && shared[kept] === least ? kept : shared.indexOf(least);
  }
  return siteColour;
}

/** How many pairs of touching homes go to each pair of sites; a symmetrical table. */
function countContacts(homeSite: Uint32Array, k: number, siteCount: number, neighbourPairs: Uint32Array): number[][] {
  const contacts = Array.from({ length: siteCount }, () => new Array<number>(siteCount).fill(0));
  for (let pair = 0; pair < neighbourPairs.length; pair += 2) {
    const a = homeSite[(neighbourPairs[pair] ?? 0) * k] ?? NO_SITE;
    const b = homeSite[(neighbourPairs[pair + 1] ?? 0) * k] ?? NO_SITE;
    const [ofA, ofB] = [contacts[a], contacts[b]];
    if (a === b || ofA === undefined || ofB === undefined) continue;
    ofA[b] = (ofA[b] ?? 0) + 1;
    ofB[a] = (ofB[a] ?? 0) + 1;
  }
  return contacts;
}

/** Sites in the order to colour them: taken away from the fewest neighbours left, and given back last taken first. */
function listSmallestLast(contacts: readonly (readonly number[])[]): number[] {
  const left = new Set(contacts.keys());
  const taken: number[] = [];
  const degree = contacts.map((row) => row.filter((count) => count > 0).length);
  while (left.size > 0) {
    let least = -1;
    for (const site of left) if (least === -1 || (degree[site] ?? 0) < (degree[least] ?? 0)) least = site;
    left.delete(least);
    taken.push(least);
    for (const other of left) if ((contacts[least]?.[other] ?? 0) > 0) degree[other] = (degree[other] ?? 0) - 1;
  }
  return taken.reverse();
}
