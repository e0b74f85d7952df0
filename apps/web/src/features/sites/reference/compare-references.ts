import type { ReferencePartner } from "@maillage/planning/reference-partners";
import { isSameValue } from "@maillage/planning/scenario";

/** What a list of partners has that the one before it had not, and the other way round. */
export interface ReferenceDifference {
  readonly added: readonly ReferencePartner[];
  readonly removed: readonly ReferencePartner[];
  /** As they are after. */
  readonly edited: readonly ReferencePartner[];
}

/** Partner by partner, known by their ids. */
export function compareReferences(
  before: readonly ReferencePartner[],
  after: readonly ReferencePartner[],
): ReferenceDifference {
  const former = new Map(before.map((partner) => [partner.id, partner]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !former.has(id)),
    removed: before.filter(({ id }) => !kept.has(id)),
    edited: after.filter((partner) => former.has(partner.id) && !isSameValue(partner, former.get(partner.id))),
  };
}
