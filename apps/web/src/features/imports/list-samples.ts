import type { DatasetImportAnswer } from "@maillage/api";

const SAMPLE_COUNT = 3;

/** The first values of a column, as the file has them, that differ from one another; none for no column. */
export function listSamples(
  { sampleRows }: Pick<DatasetImportAnswer, "sampleRows">,
  headers: readonly string[],
  header: string | null,
): readonly string[] {
  const column = header === null ? -1 : headers.indexOf(header);
  if (column < 0) return [];
  const values = sampleRows.map((cells) => cells[column] ?? "").filter((cell) => cell !== "");
  return [...new Set(values)].slice(0, SAMPLE_COUNT);
}
