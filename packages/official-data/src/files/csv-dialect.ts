import { CsvScanner } from "./csv-scanner.ts";
import { isNumber } from "./header-row.ts";
import type { SourceLimits } from "./source-limits.ts";
import { type SourcePart, unreadable } from "./source-part.ts";
import type { SourceTable } from "./source-table.ts";
import { UnreadableFileError } from "./unreadable-file-error.ts";

export type Separator = NonNullable<SourceTable["separator"]>;
/** In order of preference where nothing tells them apart: `;` is what French spreadsheets write. */
const SEPARATORS: readonly Separator[] = [";", ",", "\t", "|"];
const SAMPLE_RECORDS = 60;

/** Records that a table's own separator cuts as the rest, its header being the first of them. */
const FIRST_RECORDS = 5;

interface Candidate {
  readonly separator: Separator;
  readonly counts: readonly number[];
  /** Cells of most records. */
  readonly usual: number;
  /** 0 when it makes no table. */
  readonly score: number;
}

/**
 * The separator of a CSV, from its beginning: the one that cuts most rows, and a row without numbers among the first, into
 * the same number of cells. A table of one column has none: `;` is given.
 *
 * @throws {UnreadableFileError} when header and rows have different ones, or when no separator makes the quotes hold together.
 */
export function detectSeparator(part: SourcePart, sample: string, isWhole: boolean, limits: SourceLimits): Separator {
  const declared = /^sep=([;,|\t])\r?\n/i.exec(sample)?.[1];
  const known = SEPARATORS.find((separator) => separator === declared);
  if (known !== undefined) return known;
  const candidates: Candidate[] = [];
  let fault: UnreadableFileError | undefined;
  for (const separator of SEPARATORS) {
    try {
      candidates.push(judge(part, separator, sample, isWhole, limits));
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      fault ??= error;
    }
  }
  // `|` parts what one cell lists: with it the true header would be a title.
  const eligible = candidates.filter((each) => !candidates.some((other) => hasHeaderOf(other, each)));
  const best = eligible.toSorted((a, b) => b.score - a.score)[0];
  if (best === undefined || (fault !== undefined && best.score === 0)) {
    if (fault !== undefined) throw fault;
    return ";";
  }
  if (best.score === 0) refuseMixedSeparators(part, candidates);
  return best.separator;
}

function judge(
  part: SourcePart,
  separator: Separator,
  sample: string,
  isWhole: boolean,
  limits: SourceLimits,
): Candidate {
  const scanner = new CsvScanner(part, { separator, cellCharactersMax: limits.cellCharactersMax });
  const records = scanner.push(sample);
  if (isWhole) records.push(...scanner.finish());
  const cells = records.slice(0, SAMPLE_RECORDS).map((record) => record.cells);
  const counts = cells.map((record) => record.length);
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [usual = 1, usualTimes = 0] = [...times].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const named = cells.find((record) => record.length >= 2 && !record.some(isNumber));
  const hasNoHeader = cells.every((record) => record.some(isNumber));
  const headerCount = named?.length ?? (hasNoHeader ? (counts[0] ?? 1) : 1);
  const share = usualTimes / Math.max(1, counts.length);
  const isTable = usual >= 2 && headerCount >= 2;
  const agreement = Math.min(usual, headerCount) / Math.max(usual, headerCount);
  return { separator, counts, usual, score: isTable ? share * agreement * Math.min(usual, headerCount) : 0 };
}

/** Whether what would be a title above the table of `each` is the header of `other`'s, its rows cut as it is. */
function hasHeaderOf(other: Candidate, each: Candidate): boolean {
  if (other.usual < 2 || each.counts[0] !== 1) return false;
  return other.counts.length > 1 && other.counts.slice(0, FIRST_RECORDS).every((count) => count === other.usual);
}

/** A header cut by one separator and rows by another into as many cells: pasted together from two files. */
function refuseMixedSeparators(part: SourcePart, candidates: readonly Candidate[]): void {
  for (const ofHeader of candidates) {
    const columnCount = ofHeader.counts[0] ?? 1;
    if (columnCount < 2 || ofHeader.counts.slice(1).some((count) => count > 1)) continue;
    const ofRows = candidates.find(
      ({ counts }) => counts.length > 1 && counts[0] === 1 && counts.slice(1).every((count) => count === columnCount),
    );
    if (ofRows !== undefined)
      throw unreadable(part, "mixed-separators", {
        detail: `${ofHeader.separator} / ${ofRows.separator}`,
        row: 2,
      });
  }
}
