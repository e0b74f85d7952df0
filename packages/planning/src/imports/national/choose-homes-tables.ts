import {
  type FieldMapping,
  listImportFields,
  proposeMapping,
  type Recognition,
  recogniseTable,
  type SourceFile,
  type SourceRow,
  type SourceTable,
} from "@maillage/official-data";
import { hashJson } from "../../content-hash.ts";
import type { KeepHomesRequest } from "./keep-homes-protocol.ts";
import { NationalHomesColumnError, NotNationalHomesError, UnknownNationalTableError } from "./national-errors.ts";

const SAMPLE_ROW_COUNT = 200;
/** Under one half, nothing is like the file: a person says what it is by naming its table. */
const CONFIDENCE_MIN = 0.5;

export interface HomesTables {
  /** All with the same headers. */
  readonly tables: readonly SourceTable[];
  readonly mapping: readonly FieldMapping[];
  /** Of the surest of them. */
  readonly recognition: Recognition;
}

/**
 * The tables of a file that hold homes, and how their columns are read: as they were chosen for a file with the same headers, or
 * by their names.
 *
 * @throws {NotNationalHomesError}, {NationalHomesColumnError}, {UnknownNationalTableError}
 */
export async function chooseHomesTables(
  { tables, name: fileName }: SourceFile,
  { table: asked, rememberedMappings }: Pick<KeepHomesRequest, "table" | "rememberedMappings">,
): Promise<HomesTables> {
  const recognised = await Promise.all(
    tables.map(async (table) => {
      const sample = await readSample(table);
      const named = { headers: table.headers, name: `${fileName} ${table.name}` };
      return { table, sample, recognition: recogniseTable(named, sample) };
    }),
  );
  const surest = recognised.toSorted((a, b) => b.recognition.confidence - a.recognition.confidence);
  const rank = Number(asked);
  const first =
    asked === null
      ? surest.find(({ recognition: { kind, confidence } }) => kind === "homes" && confidence >= CONFIDENCE_MIN)
      : recognised.find(({ table }, index) => table.name === asked || index + 1 === rank);
  if (first === undefined) {
    const [best] = surest;
    if (asked !== null) {
      throw new UnknownNationalTableError(
        fileName,
        asked,
        tables.map(({ name }) => name),
      );
    }
    const isLikeSomething = best !== undefined && best.recognition.confidence >= CONFIDENCE_MIN;
    throw new NotNationalHomesError(fileName, isLikeSomething ? best.recognition.kind : null);
  }
  const { table, sample, recognition } = first;
  const headersHash = hashJson(table.headers);
  const remembered = rememberedMappings.find((each) => each.kind === "homes" && each.headersHash === headersHash);
  const mapping = remembered?.mapping ?? proposeMapping("homes", table, sample);
  const mapped = new Set(mapping.flatMap(({ field, header }) => (header === null ? [] : [field])));
  const missing = listImportFields("homes").find(({ field, isRequired }) => isRequired && !mapped.has(field));
  if (missing !== undefined) throw new NationalHomesColumnError(fileName, missing.field, table.headers);
  const isAlike = (each: (typeof recognised)[number]) =>
    each.recognition.kind === "homes" && hashJson(each.table.headers) === headersHash;
  return {
    tables: asked === null ? recognised.filter(isAlike).map((each) => each.table) : [table],
    ...{ mapping, recognition },
  };
}

async function readSample(table: SourceTable): Promise<readonly SourceRow[]> {
  for await (const batch of table.readBatches()) return batch.slice(0, SAMPLE_ROW_COUNT);
  return [];
}
