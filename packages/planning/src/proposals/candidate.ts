import { findCommuneAt } from "../find-commune-at.ts";
import type { LoadedTerritory } from "../loaded-territory.ts";
import type { Position } from "../scenario/change.ts";
import type { SiteFormat } from "../views.ts";
import type { CheckedProposalQuery } from "./proposal-queries.ts";

/** A site that could open somewhere, with the units that rules are about. */
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
  /** Its staff and its hours, what capacities assume when null. */
  readonly agents: number | null;
  readonly weeklyHours: number | null;
  /** People it can serve, whatever its staff; null for what staff and hours make. */
  readonly capacityPeople: number | null;
}

/** What a question says of the sites that may open. */
type SiteTerms = Pick<CheckedProposalQuery, "costEuros" | "formats">;

/** What names a town hall among candidates: its commune's code alone would be taken for a site's own. */
export function townHallId(communeCode: string): string {
  return `mairie-${communeCode}`;
}

/** The sites that a question about a territory asks to choose from: one for each place and format. */
export function listCandidates(
  territory: LoadedTerritory,
  { candidates, ...terms }: Pick<CheckedProposalQuery, "candidates"> & SiteTerms,
): Candidate[] {
  const epciOf = new Map(territory.communes.map(({ code, epciCode }) => [code, epciCode]));
  const { communeCentres } = territory.map;
  if (candidates === "town-halls") {
    return communeCentres.flatMap(({ code, name, longitude, latitude, cantonCodes }) =>
      listFormats({ id: townHallId(code), costEuros: null, capacityPeople: null }, terms).map((site) => ({
        ...{ ...site, name, longitude, latitude, cantonCodes },
        ...{ communeCode: code, communeName: name, epciCode: epciOf.get(code) ?? null },
      })),
    );
  }
  return candidates.flatMap(({ id, name, longitude, latitude, costEuros = null, capacityPeople = null }) => {
    const found = findCommuneAt(territory.map, longitude, latitude);
    const commune = found === undefined ? undefined : communeCentres[found];
    return listFormats({ id, costEuros, capacityPeople }, terms).map((site) => ({
      ...{ ...site, name, longitude, latitude },
      ...{ communeCode: commune?.code ?? null, communeName: commune?.name ?? null },
      cantonCodes: commune?.cantonCodes ?? [],
      epciCode: commune === undefined ? null : (epciOf.get(commune.code) ?? null),
    }));
  });
}

/** A row of a table of candidates. */
export interface CandidatePlace extends Position {
  readonly id: string;
  readonly name: string | null;
  readonly costEuros: number | null;
  readonly capacityPeople: number | null;
}

/** Candidates of files, where nothing is known of communes. @param cantonCodes those they may be in, when the files say it. */
export function buildFileCandidates(
  { id, name, longitude, latitude, costEuros, capacityPeople }: CandidatePlace,
  cantonCodes: readonly string[],
  terms: SiteTerms,
): Candidate[] {
  return listFormats({ id, costEuros, capacityPeople }, terms).map((site) => ({
    ...{ ...site, name: name ?? id, longitude, latitude, cantonCodes },
    ...{ communeCode: null, communeName: null, epciCode: null },
  }));
}

/** What may open at a place. What the place says of itself, its cost or its room, holds for every format. */
function listFormats(
  { id, costEuros, capacityPeople }: Pick<CandidatePlace, "id" | "costEuros" | "capacityPeople">,
  terms: SiteTerms,
) {
  if (terms.formats.length === 0) {
    const sole = { format: "fixed" as const, agents: null, weeklyHours: null };
    return [{ ...{ id, placeId: id, capacityPeople, costEuros: costEuros ?? terms.costEuros }, ...sole }];
  }
  const isSole = terms.formats.length === 1;
  return terms.formats.map(({ format, costEuros: ofFormat, agents = null, weeklyHours = null }) => ({
    ...{ id: isSole ? id : `${id}:${format}`, placeId: id, format, agents, weeklyHours, capacityPeople },
    costEuros: costEuros ?? ofFormat,
  }));
}
