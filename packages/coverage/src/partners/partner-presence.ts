import { PlatformError } from "@maillage/errors";
import type { Weekday } from "@maillage/opening-hours";
import { assertLength } from "../assert-homes.ts";
import { wordOf } from "../entry-of.ts";

/** A bit of a word each. */
export const PARTNERS_MAX = 32;

/** More partners asked about at once than the 32 that a question holds, the same one twice, one out of the list, or a bundle of none. */
export class InvalidPartnersError extends PlatformError {
  readonly code = "coverage/invalid-partners";
}

export type PartnerScope = "national" | "local";

/** Someone one may come to see. */
export interface Partner {
  /** The same for all ways of writing its name. */
  readonly id: string;
  readonly scope: PartnerScope;
}

/** A partner as a site has it. */
export interface SitePartnerDays extends Partner {
  /** Days of presence; null when nobody has told them. */
  readonly days: readonly Weekday[] | null;
}

/**
 * Which partners each site has: bit `p` of a word is the partner `p` of the list asked about. A partner is neither present nor unknown where
 * a site is known to be without it.
 */
export interface PartnerPresence {
  readonly partnerCount: number;
  readonly siteCount: number;
  /** Uint32[siteCount]. */
  readonly sitePresent: Uint32Array;
  /** Uint32[siteCount]. */
  readonly siteUnknown: Uint32Array;
  /** Days of each partner at each site, entry `site * partnerCount + partner`; null when it is absent, or its days are not known. */
  readonly presenceDays: readonly (readonly Weekday[] | null)[];
}

/**
 * What the sites' lists of partners tell about some partners. A list that names no partner of a scope says nothing about that scope: there,
 * every partner is unknown. One that names some is taken as complete for that scope.
 *
 * @throws {InvalidPartnersError} for more than 32 partners, or one twice.
 */
export function buildPartnerPresence(
  siteLists: readonly (readonly SitePartnerDays[])[],
  partners: readonly Partner[],
): PartnerPresence {
  if (partners.length > PARTNERS_MAX || new Set(partners.map(({ id }) => id)).size < partners.length) {
    throw new InvalidPartnersError(
      `Partners are asked about ${PARTNERS_MAX} at a time at most, each once: ${partners.length} are given.`,
      { partners: partners.map(({ id }) => id), partnersMax: PARTNERS_MAX },
    );
  }
  const sitePresent = new Uint32Array(siteLists.length);
  const siteUnknown = new Uint32Array(siteLists.length);
  const presenceDays = siteLists.flatMap((list, site) =>
    partners.map(({ id, scope }, partner) => {
      const presence = list.find((each) => each.id === id);
      if (presence !== undefined) sitePresent[site] = (sitePresent[site] ?? 0) | (1 << partner);
      else if (!list.some((each) => each.scope === scope))
        siteUnknown[site] = (siteUnknown[site] ?? 0) | (1 << partner);
      return presence?.days ?? null;
    }),
  );
  return { partnerCount: partners.length, siteCount: siteLists.length, sitePresent, siteUnknown, presenceDays };
}

/**
 * The same presence where some sites are not surely counted: there, a partner that is present becomes unknown, since nobody can say that
 * one would meet it at a site that counts.
 *
 * @param siteIsSure - one flag for each site.
 */
export function doubtPresence(presence: PartnerPresence, siteIsSure: readonly boolean[]): PartnerPresence {
  assertLength("siteIsSure", siteIsSure.length, presence.siteCount);
  const { sitePresent, siteUnknown } = presence;
  return {
    ...presence,
    sitePresent: sitePresent.map((bits, site) => (siteIsSure[site] ? bits : 0)),
    siteUnknown: siteUnknown.map((bits, site) => (siteIsSure[site] ? bits : bits | wordOf(sitePresent, site))),
  };
}

/**
 * The word that has the bits of these partners.
 *
 * @throws {InvalidPartnersError} for a place that is not in a list of `partnerCount`: beyond 32, a bit would be another's.
 */
export function partnerBits(partners: readonly number[], partnerCount: number): number {
  const wrong = partners.find((partner) => !(Number.isInteger(partner) && partner >= 0 && partner < partnerCount));
  if (wrong !== undefined) {
    throw new InvalidPartnersError(`There is no partner ${wrong} in a list of ${partnerCount}.`, {
      ...{ partners, partnerCount, partnersMax: PARTNERS_MAX },
    });
  }
  return partners.reduce((bits, partner) => bits | (1 << partner), 0);
}
