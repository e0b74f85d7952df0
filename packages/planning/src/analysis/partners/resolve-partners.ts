import type { Partner, SitePartnerDays } from "@maillage/coverage";
import type { PartnerReference } from "../../sites/partner-reference.ts";
import type { ReferencePartner } from "../../sites/reference-partners.ts";
import type { AnalysedSite } from "../analysed-site.ts";
import { UnknownPartnerError } from "../analysis-errors.ts";
import { listNearestSpellings } from "../nearest-spelling.ts";
import type { PartnerNameView } from "./partners-view.ts";

/** A partner that may be asked about. */
export type KnownPartner = Partner & PartnerNameView;

/**
 * The partners of a network of sites at a date: the national ones of that date, in the order of their reference, then those that
 * sites name besides, in the order in which they come.
 */
export function listKnownPartners(
  sites: readonly AnalysedSite[],
  date: string,
  national: PartnerReference,
): readonly KnownPartner[] {
  const known = new Map<string, KnownPartner>(
    national.listAt(date).map((partner) => [partner.id, toKnownPartner(partner)]),
  );
  for (const { name, scope } of sites.flatMap(({ partners }) => partners)) {
    const id = national.identityOf(name);
    const reference = national.find(name);
    if (known.has(id)) continue;
    known.set(id, {
      id,
      name: reference?.name ?? name,
      shortName: reference?.shortName ?? name,
      scope: reference === undefined ? scope : "national",
    });
  }
  return [...known.values()];
}

/** One of the reference, as one may ask about it. */
export function toKnownPartner({ id, name, shortName }: ReferencePartner): KnownPartner {
  return { id, name, shortName, scope: "national" };
}

/**
 * The partners that words name, each once: `dgfip`, « Pôle emploi », whatever case and accents.
 *
 * @throws {UnknownPartnerError} for the first word that names none, with those that are known and the nearest spellings.
 */
export function parsePartners(
  known: readonly KnownPartner[],
  words: readonly string[],
  national: PartnerReference,
): readonly KnownPartner[] {
  const found = words.map((word) => {
    const id = national.identityOf(word);
    const partner = known.find((each) => each.id === id);
    if (partner !== undefined) return partner;
    const names = known.flatMap((each) => [
      { name: each.shortName, partner: each },
      { name: each.name, partner: each },
    ]);
    const nearest = listNearestSpellings(names, word).map((each) => each.partner.shortName);
    throw new UnknownPartnerError(
      word,
      [...new Set(nearest)],
      known.map(({ shortName }) => shortName),
    );
  });
  return [...new Set(found)];
}

/** The partners of each site as the rules take them: one name for all the ways of writing it. */
export function listSitePartnerDays(
  sites: readonly Pick<AnalysedSite, "partners">[],
  national: PartnerReference,
): readonly (readonly SitePartnerDays[])[] {
  return sites.map(({ partners }) =>
    partners.map(({ name, scope, days }) => ({
      id: national.identityOf(name),
      scope: national.find(name) === undefined ? scope : "national",
      days,
    })),
  );
}
