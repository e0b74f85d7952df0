import { entryOf, wordOf } from "../entry-of.ts";
import { LengthMismatchError } from "../errors.ts";
import { assertReach } from "../hours/assert-reach.ts";
import type { Reach } from "../reach.ts";
import { roundPeople } from "../round-people.ts";
import { decisecondsOf } from "../threshold.ts";
import { InvalidPartnersError, PARTNERS_MAX, type PartnerPresence, partnerBits } from "./partner-presence.ts";

export interface PartnerCoverageInput {
  /** Float64[homeCount]: inhabitants, 0 or more. */
  readonly homePopulation: Float64Array;
  /** Every service point of every home within the threshold or more. */
  readonly reach: Reach;
  /** Of the sites: a bus is one site, with the same partners at all its stops. */
  readonly presence: PartnerPresence;
  /** Uint32: the site of each point of the reach. */
  readonly pointSite: Uint32Array;
  readonly thresholdSeconds: number;
  /** Sets of partners wanted together, as places in the presence's list; none is empty. */
  readonly bundles: readonly (readonly number[])[];
}

/** People by what they find within the threshold; the three parts sum to the population. */
export interface PartnerAnswer {
  readonly present: number;
  /** People who find it nowhere for sure, but have a site whose partners nobody has told. */
  readonly unknown: number;
  readonly none: number;
}

export interface PartnerCoverage {
  readonly population: number;
  /** One for each partner of the presence. */
  readonly partners: readonly PartnerAnswer[];
  /** One for each bundle. */
  readonly bundles: readonly BundleAnswer[];
  /**
   * Float64[partnerCount * siteCount]: people who have the partner within the threshold at that site only, and no site that may have it: they
   * lose it if it leaves. Entry `partner * siteCount + site`.
   */
  readonly lost: Float64Array;
  /** Float64[partnerCount * siteCount]: the same, for people who then depend on a site whose partners nobody has told. */
  readonly perhapsLost: Float64Array;
}

export interface BundleAnswer {
  /** All its partners at one site: a single trip. */
  readonly oneSite: PartnerAnswer;
  /** Each of them at some site, perhaps of different ones. */
  readonly anywhere: PartnerAnswer;
}

/**
 * Who has each partner, and each bundle, within the threshold, regardless of time; and what its leaving a site would cost. For a moment, or
 * the hours of a week, see {@link listPartnerSchedules}.
 *
 * @throws {InvalidPartnersError} for a bundle of no partner, which everyone would have, or of one that is not in the list.
 * @throws {InvalidThresholdError}, {ReachTooShortError}, {InvalidPopulationError}, {LengthMismatchError}
 */
export function computePartnerCoverage(input: PartnerCoverageInput): PartnerCoverage {
  const { homePopulation, reach, presence, pointSite } = input;
  const { partnerCount, siteCount, sitePresent, siteUnknown } = presence;
  const threshold = decisecondsOf(input.thresholdSeconds);
  assertReach(reach, homePopulation, pointSite.length, threshold);
  assertPointSites(pointSite, siteCount);
  const bundleBits = Uint32Array.from(input.bundles, (bundle) => bundleBitsOf(bundle, partnerCount));

  const partnerPresent = new Float64Array(partnerCount);
  const partnerUnknown = new Float64Array(partnerCount);
  const lost = new Float64Array(partnerCount * siteCount);
  const perhapsLost = new Float64Array(partnerCount * siteCount);
  const oneSite = new BundlePeople(bundleBits.length);
  const anywhere = new BundlePeople(bundleBits.length);
  const onlySite = new Uint32Array(PARTNERS_MAX);
  let population = 0;
  for (const [home, people] of homePopulation.entries()) {
    population += people;
    const first = wordOf(reach.homeFirstEntry, home);
    const end = wordOf(reach.homeFirstEntry, home + 1);
    let present = 0;
    let unknown = 0;
    let atSeveral = 0;
    oneSite.begin();
    for (let entry = first; entry < end; entry++) {
      if (wordOf(reach.entryDeciseconds, entry) > threshold) break;
      const site = wordOf(pointSite, wordOf(reach.entrySite, entry));
      const here = wordOf(sitePresent, site);
      const perhapsHere = wordOf(siteUnknown, site);
      // Once at several sites, a partner stays so: most are after a few entries.
      for (let rest = here & ~atSeveral; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        const partner = 31 - Math.clz32(bit);
        if ((present & bit) === 0) onlySite[partner] = site;
        else if (wordOf(onlySite, partner) !== site) atSeveral |= bit;
      }
      present |= here;
      unknown |= perhapsHere;
      oneSite.offer(bundleBits, here, perhapsHere);
    }
    if (first < end && wordOf(reach.entryDeciseconds, first) <= threshold) {
      anywhere.begin();
      anywhere.offer(bundleBits, present, unknown);
      oneSite.count(people);
      anywhere.count(people);
    }
    for (let rest = present; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const partner = 31 - Math.clz32(bit);
      partnerPresent[partner] = entryOf(partnerPresent, partner) + people;
      if ((atSeveral & bit) !== 0) continue;
      const cell = partner * siteCount + wordOf(onlySite, partner);
      const losses = (unknown & bit) === 0 ? lost : perhapsLost;
      losses[cell] = entryOf(losses, cell) + people;
    }
    for (let rest = unknown & ~present; rest !== 0; rest &= rest - 1) {
      const partner = 31 - Math.clz32(rest & -rest);
      partnerUnknown[partner] = entryOf(partnerUnknown, partner) + people;
    }
  }

  const everyone = roundPeople(population);
  return {
    population: everyone,
    partners: Array.from(partnerPresent, (people, partner) =>
      answerOf(people, entryOf(partnerUnknown, partner), everyone),
    ),
    bundles: Array.from(bundleBits, (_, bundle) => ({
      oneSite: oneSite.answer(bundle, everyone),
      anywhere: anywhere.answer(bundle, everyone),
    })),
    lost: lost.map(roundPeople),
    perhapsLost: perhapsLost.map(roundPeople),
  };
}

/** People who find every bundle, or perhaps do, home after home. */
class BundlePeople {
  /** What the home has found of each bundle: 0 nothing, 1 perhaps, 2 surely. */
  readonly #found: Uint32Array;
  readonly #present: Float64Array;
  readonly #unknown: Float64Array;

  constructor(bundleCount: number) {
    this.#found = new Uint32Array(bundleCount);
    this.#present = new Float64Array(bundleCount);
    this.#unknown = new Float64Array(bundleCount);
  }

  begin(): void {
    this.#found.fill(0);
  }

  offer(bundleBits: Uint32Array, present: number, unknown: number): void {
    for (let bundle = 0; bundle < bundleBits.length; bundle++) {
      const bits = wordOf(bundleBits, bundle);
      const answer = (bits & ~present) === 0 ? 2 : (bits & ~(present | unknown)) === 0 ? 1 : 0;
      if (answer > wordOf(this.#found, bundle)) this.#found[bundle] = answer;
    }
  }

  count(people: number): void {
    for (let bundle = 0; bundle < this.#found.length; bundle++) {
      const answer = wordOf(this.#found, bundle);
      if (answer === 2) this.#present[bundle] = entryOf(this.#present, bundle) + people;
      if (answer === 1) this.#unknown[bundle] = entryOf(this.#unknown, bundle) + people;
    }
  }

  answer(bundle: number, population: number): PartnerAnswer {
    return answerOf(entryOf(this.#present, bundle), entryOf(this.#unknown, bundle), population);
  }
}

function bundleBitsOf(bundle: readonly number[], partnerCount: number): number {
  if (bundle.length > 0) return partnerBits(bundle, partnerCount);
  throw new InvalidPartnersError("A bundle has one partner at least.", {
    ...{ partners: bundle, partnerCount, partnersMax: PARTNERS_MAX },
  });
}

function assertPointSites(pointSite: Uint32Array, siteCount: number): void {
  const point = pointSite.findIndex((site) => site >= siteCount);
  if (point < 0) return;
  throw new LengthMismatchError(`Point ${point} is of site ${pointSite[point]}: there are ${siteCount} sites.`, {
    name: "pointSite",
    point,
    expected: siteCount,
  });
}

function answerOf(presentPeople: number, unknownPeople: number, population: number): PartnerAnswer {
  const present = roundPeople(presentPeople);
  const unknown = roundPeople(unknownPeople);
  return { present, unknown, none: population - present - unknown };
}
