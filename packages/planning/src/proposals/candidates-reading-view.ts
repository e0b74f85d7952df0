import type { Bilingual } from "@maillage/errors";
import type { CheckedProposalQuery } from "./proposal-queries.ts";

/** A place to choose from, as a question takes it. */
export type CandidateInput = Exclude<CheckedProposalQuery["candidates"], "town-halls">[number];

/** What a file of possible places gave. Nothing of it is kept: the question carries its candidates. */
export interface CandidatesReadingView {
  readonly fileName: string;
  /** As it was recognised: `xlsx`, `geojson`, `csv`… */
  readonly format: string;
  /** The sheet or the layer that was read; null for a file of one. */
  readonly table: string | null;
  /** What was taken for what: a column's header; null for what no column tells. */
  readonly columns: Readonly<
    Record<"id" | "name" | "longitude" | "latitude" | "costEuros" | "capacityPeople", string | null>
  >;
  readonly candidates: readonly CandidateInput[];
  /** How many rows could not be used; `refused` names the first hundred. */
  readonly refusedCount: number;
  readonly refused: readonly RefusedCandidateView[];
}

export interface RefusedCandidateView {
  /** Line of the file, or rank of the row or feature, from 1, as the format counts them. */
  readonly line: number;
  readonly reason: Bilingual;
}
