import { type CommuneCode, type DepartementCode, departementOf } from "../insee-codes.ts";
import type { ImportContext } from "./import-reading.ts";

export type KnownCommune = ImportContext["communes"][number];

/** What the context knows, by code. */
export interface KnownPlaces {
  readonly communeByCode: ReadonlyMap<string, KnownCommune>;
  readonly cantonCodes: ReadonlySet<string>;
  /** Those whose communes are known: a code of theirs that is not among them is odd. */
  readonly departementsOfCommunes: ReadonlySet<DepartementCode>;
  /** Those whose cantons are known. */
  readonly departementsOfCantons: ReadonlySet<DepartementCode>;
  readonly communeSuccessors: ReadonlyMap<string, CommuneCode>;
}

export function indexKnownPlaces({ communes, cantons, communeSuccessors }: ImportContext): KnownPlaces {
  return {
    communeByCode: new Map(communes.map((commune) => [commune.code, commune])),
    cantonCodes: new Set(cantons.map(({ code }) => code)),
    departementsOfCommunes: new Set(communes.map(({ code }) => departementOf(code))),
    departementsOfCantons: new Set(cantons.map(({ code }) => departementOf(code))),
    communeSuccessors,
  };
}

/**
 * Today's code of a commune that was merged or whose code changed, through as many changes as there were; undefined for
 * one that is known, or of which nothing is known.
 */
export function findSuccessor(
  code: CommuneCode,
  places: Pick<KnownPlaces, "communeByCode" | "communeSuccessors">,
): CommuneCode | undefined {
  let current = code;
  // A file of changes could turn in circles.
  const seen = new Set<CommuneCode>();
  while (!places.communeByCode.has(current) && !seen.has(current)) {
    seen.add(current);
    const next = places.communeSuccessors.get(current);
    if (next === undefined) break;
    current = next;
  }
  return current === code ? undefined : current;
}
