import { findCommuneAt } from "../find-commune-at.ts";
import type { LoadedTerritory } from "../loaded-territory.ts";
import type { Position } from "../scenario/change.ts";
import type { SiteFormat } from "../views.ts";
import type { CheckedProposalQuery } from "./proposal-queries.ts";

/** A place where a site could open, with the units that rules are about. */
export interface Candidate extends Position {
  /** Unique among the candidates and the sites of today: the place's, and its format where there are several. */
  readonly id: string;
  /** Of the candidates of one place, one at most opens. */
  readonly placeId: string;
  readonly name: string;
  /** Null out of the territory. */
  readonly communeCode: string | null;
  readonly communeName: string | null;
  /** Several in a town shared by cantons; none out of the territory. */
  readonly cantonCodes: readonly string[];
  readonly epciCode: string | null;
  readonly format: SiteFormat;
  readonly costEuros: number;
  /** People it can serve; null for what the question's staff and hours make. */
  readonly capacityPeople: number | null;
}

/** What names a town hall among candidates: its commune's code alone would be taken for a site's own. */
export function townHallId(communeCode: string): string {
  return `mairie-${communeCode}`;
}

/** The places that a question about a territory asks to choose from. */
export function listCandidates(
  territory: LoadedTerritory,
  { candidates, costEuros }: Pick<CheckedProposalQuery, "candidates" | "costEuros">,
): Candidate[] {
  const epciOf = new Map(territory.communes.map(({ code, epciCode }) => [code, epciCode]));
  const { communeCentres } = territory.map;
  if (candidates === "town-halls") {
    return communeCentres.map(({ code, name, longitude, latitude, cantonCodes }) => ({
      ...{ ...soleFormat(townHallId(code)), name, longitude, latitude, cantonCodes, costEuros },
      ...{ communeCode: code, communeName: name, epciCode: epciOf.get(code) ?? null },
    }));
  }
  return candidates.map(({ id, name, longitude, latitude, costEuros: own, capacityPeople }) => {
    const found = findCommuneAt(territory.map, longitude, latitude);
    const commune = found === undefined ? undefined : communeCentres[found];
    return {
      ...{ ...soleFormat(id), name, longitude, latitude, costEuros: own ?? costEuros },
      capacityPeople: capacityPeople ?? null,
      ...{ communeCode: commune?.code ?? null, communeName: commune?.name ?? null },
      cantonCodes: commune?.cantonCodes ?? [],
      epciCode: commune === undefined ? null : (epciOf.get(commune.code) ?? null),
    };
  });
}

/** A place where one kind of site may open. */
function soleFormat(id: string) {
  return { id, placeId: id, format: "fixed" as const, capacityPeople: null };
}

/** A row of a table of candidates. */
export interface CandidatePlace extends Position {
  readonly id: string;
  readonly name: string | null;
  readonly costEuros: number | null;
}

/** A candidate of files, where nothing is known of communes. @param cantonCodes those it may be in, when the files say it. */
export function buildFileCandidate(
  { id, name, longitude, latitude, costEuros }: CandidatePlace,
  cantonCodes: readonly string[],
  costEurosDefault: number,
): Candidate {
  return {
    ...{
      ...soleFormat(id),
      name: name ?? id,
      longitude,
      latitude,
      cantonCodes,
      costEuros: costEuros ?? costEurosDefault,
    },
    ...{ communeCode: null, communeName: null, epciCode: null },
  };
}
