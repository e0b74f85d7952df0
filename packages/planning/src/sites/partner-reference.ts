import { REFERENCE_PARTNERS, type ReferencePartner } from "./reference-partners.ts";

/**
 * A dated list of national partners, asked by date and by name. The one that the platform comes with may be edited, so
 * whoever asks is handed the list in force rather than reading a constant.
 */
export class PartnerReference {
  /** In the order in which pages list them. */
  readonly partners: readonly ReferencePartner[];
  readonly #byKey: ReadonlyMap<string, ReferencePartner>;

  /** @param partners of which no name stands for two: see {@link findSharedPartnerName}. */
  constructor(partners: readonly ReferencePartner[]) {
    this.partners = partners;
    this.#byKey = new Map(partners.flatMap((partner) => listKeys(partner).map((key) => [key, partner])));
  }

  /** The national partners at a date, ISO `YYYY-MM-DD`: from their first day, until the day before they leave. */
  listAt(date: string): readonly ReferencePartner[] {
    return this.partners.filter(({ since, until }) => since <= date && (until === null || date < until));
  }

  /** The partner that a name stands for, whatever its case, accents and punctuation; undefined for any other partner. */
  find(name: string): ReferencePartner | undefined {
    return this.#byKey.get(partnerKey(name));
  }

  /**
   * What tells that two names are the same partner: the reference's id, else the name without case, accents and
   * punctuation. "Pôle emploi" and "FRANCE TRAVAIL" have the same one.
   */
  identityOf(name: string): string {
    return this.find(name)?.id ?? partnerKey(name);
  }
}

/** The reference that the platform comes with: what files are read with, and what is in force until somebody edits it. */
export const EMBEDDED_PARTNER_REFERENCE = new PartnerReference(REFERENCE_PARTNERS);

/** A name as it is kept: without spaces at its ends nor doubled ones, and with one form of apostrophe. */
export function normalisePartnerName(name: string): string {
  return name.replaceAll(/\s+/gu, " ").replaceAll("’", "'").trim();
}

/** The first name that would stand for two partners of a list, and their names; undefined when there is none. */
export function findSharedPartnerName(
  partners: readonly ReferencePartner[],
): { readonly name: string; readonly partners: readonly [string, string] } | undefined {
  const owners = new Map<string, ReferencePartner>();
  for (const partner of partners) {
    for (const name of listNames(partner)) {
      const owner = owners.get(partnerKey(name));
      if (owner !== undefined && owner !== partner) return { name, partners: [owner.name, partner.name] };
      owners.set(partnerKey(name), partner);
    }
  }
  return undefined;
}

function listNames({ id, name, shortName, otherNames }: ReferencePartner): readonly string[] {
  return [id, name, shortName, ...otherNames];
}

function listKeys(partner: ReferencePartner): readonly string[] {
  return listNames(partner).map(partnerKey);
}

function partnerKey(name: string): string {
  const folded = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return folded.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}
