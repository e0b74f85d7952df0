import type { PartnerReference } from "@maillage/planning/partner-reference";
import type { ReferencePartner } from "@maillage/planning/reference-partners";

/** A stretch of time with the same national partners. */
export interface ReferencePeriod {
  /** Its first day, ISO `YYYY-MM-DD`. */
  readonly from: string;
  readonly partnerCount: number;
  readonly arrived: readonly ReferencePartner[];
  readonly left: readonly ReferencePartner[];
}

/** The periods of a list of partners, in order: one begins on each day when somebody comes or leaves. */
export function listReferencePeriods(reference: PartnerReference): readonly ReferencePeriod[] {
  const { partners } = reference;
  const days = new Set(partners.flatMap(({ since, until }) => (until === null ? [since] : [since, until])));
  return [...days].sort().map((from) => ({
    from,
    partnerCount: reference.listAt(from).length,
    arrived: partners.filter(({ since }) => since === from),
    left: partners.filter(({ until }) => until === from),
  }));
}
