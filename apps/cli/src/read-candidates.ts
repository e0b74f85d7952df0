import { resolve } from "node:path";
import { french } from "@maillage/errors";
import { type CandidateRow, readCandidatesTable } from "@maillage/official-data";
import { readCandidatesFile } from "@maillage/planning";
import { CandidatesRefusedError, namingFile } from "./input-error.ts";
import { readTextFile } from "./read-text-file.ts";
import type { Terminal } from "./terminal.ts";

/** What is told of a file with many faults: the first rows say what is wrong with the others. */
const TOLD_COUNT = 20;

/**
 * The places to choose from of a file: a CSV of our columns, whose faults are told by row and column, or any file of a table or of a map.
 *
 * @throws {CandidatesRefusedError} when a row cannot be used: a plan would be the best of other places than those meant.
 */
export async function readCandidates(path: string, terminal: Terminal): Promise<readonly CandidateRow[]> {
  if (/\.(?:csv|tsv|txt)$/i.test(path)) {
    return readCandidatesTable(await readTextFile(path, terminal));
  }
  const { reading, rows } = await namingFile(path, () =>
    readCandidatesFile(resolve(terminal.workingFolder, path), path),
  );
  if (reading.refusedCount === 0) return rows;
  const told = reading.refused.slice(0, TOLD_COUNT);
  const more = reading.refusedCount - told.length;
  throw new CandidatesRefusedError(path, {
    fr: [
      ...told.map(({ line, reason }) => french`ligne ${line} : ${reason.fr}`),
      ...(more === 0 ? [] : [french`et ${more} autres lignes.`]),
    ].join("\n"),
    en: [
      ...told.map(({ line, reason }) => `row ${line}: ${reason.en}`),
      ...(more === 0 ? [] : [`and ${more} more rows.`]),
    ].join("\n"),
  });
}
