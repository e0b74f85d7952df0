import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";
import { french } from "@maillage/errors";
import type { CandidateSourceRow, CandidatesSource } from "@maillage/official-data";
import { SourceRefusedError } from "../imports/read-source-in-worker.ts";
import { parseQuery } from "../parse-query.ts";
import { fileNameSchema } from "../queries.ts";
import { type FileUpload, receiveRoadsFile } from "../receive-roads-file.ts";
import type { CandidateInput, CandidatesReadingView, RefusedCandidateView } from "./candidates-reading-view.ts";
import { CandidateColumnsMissingError, CandidatesFileTooBigError, TooManyCandidatesError } from "./proposal-errors.ts";
import { CANDIDATE_COUNT_MAX } from "./proposal-queries.ts";
import type { CandidatesFileMessage, CandidatesFileRead } from "./read-candidates-protocol.ts";

/** Thousands of places with their shapes are some megabytes. */
const BYTE_COUNT_MAX = 20_000_000;
const SHOWN_REFUSED_COUNT = 100;
const NAME_LENGTH_MAX = 200;
const ID_LENGTH_MAX = 64;

/** A file read, and every place that it names: those of a territory's question need no more than `candidates`. */
export interface CandidatesFile {
  readonly reading: CandidatesReadingView;
  /** As the file tells them, the cantons they may be in included. */
  readonly rows: readonly CandidateSourceRow[];
}

/**
 * Places to choose from, of a file that a browser sends; it is gone when this returns.
 *
 * @throws {InvalidQueryError}, {CandidatesFileTooBigError}, {RoadsUploadCutError}, and what {@link readCandidatesFile} throws
 */
export async function readCandidatesUpload(upload: FileUpload): Promise<CandidatesReadingView> {
  const fileName = parseQuery(fileNameSchema, upload.fileName);
  const folder = await mkdtemp(join(tmpdir(), "maillage-places-"));
  try {
    const path = join(folder, "source");
    await receiveRoadsFile(upload, path, {
      byteCountMax: BYTE_COUNT_MAX,
      explainTooBig: (name, most) => new CandidatesFileTooBigError(name, most),
    });
    return (await readCandidatesFile(path, fileName)).reading;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Places to choose from, of a file of this machine, read in a thread of its own.
 *
 * @throws {SourceRefusedError} with the reader's code when the file cannot be read.
 * @throws {CandidateColumnsMissingError} when nothing in it says where places are; {TooManyCandidatesError}
 */
export async function readCandidatesFile(path: string, fileName: string = basename(path)): Promise<CandidatesFile> {
  const read = await readInThread(path, fileName);
  if ("headers" in read) throw new CandidateColumnsMissingError(fileName, read.headers);
  const { format, table, source } = read;
  if (source.rows.length > CANDIDATE_COUNT_MAX) {
    throw new TooManyCandidatesError(source.rows.length, CANDIDATE_COUNT_MAX);
  }
  const { candidates, rows, clashes } = buildInputs(source);
  const refused = [...source.refused.map(({ row, reason }) => ({ line: row, reason })), ...clashes];
  const { id, name, longitude, latitude, costEuros, capacityPeople } = source.columns;
  return {
    rows,
    reading: {
      ...{ fileName, format, table, candidates, refusedCount: refused.length },
      columns: { id, name, longitude, latitude, costEuros, capacityPeople },
      refused: refused.toSorted((a, b) => a.line - b.line).slice(0, SHOWN_REFUSED_COUNT),
    },
  };
}

/** Ids as rules take them; two places whose ids differ only by what ids cannot hold are refused but for the first. */
function buildInputs({ rows }: CandidatesSource) {
  const inputs = new Map<string, { readonly input: CandidateInput; readonly row: CandidateSourceRow }>();
  const clashes: RefusedCandidateView[] = [];
  for (const row of rows) {
    const id = plainId(row.id) ?? `lieu-${row.row}`;
    const twin = inputs.get(id);
    if (twin !== undefined) {
      clashes.push({
        line: row.row,
        reason: {
          fr: french`l'identifiant « ${row.id} » se confond avec celui de la ligne ${twin.row.row}. Donnez à chaque lieu le sien, en lettres et chiffres.`,
          en: `the identifier "${row.id}" is taken for that of row ${twin.row.row}. Give each place its own, in letters and digits.`,
        },
      });
      continue;
    }
    const name = (row.name ?? row.id)
      .replaceAll(/\p{Cc}/gu, " ")
      .trim()
      .slice(0, NAME_LENGTH_MAX);
    const { longitude, latitude, costEuros, capacityPeople } = row;
    inputs.set(id, {
      row: { ...row, id, name },
      input: {
        ...{ id, name: name === "" ? id : name, longitude, latitude },
        ...(costEuros === null ? {} : { costEuros }),
        ...(capacityPeople === null ? {} : { capacityPeople }),
      },
    });
  }
  const kept = [...inputs.values()];
  return { candidates: kept.map(({ input }) => input), rows: kept.map(({ row }) => row), clashes };
}

/** Letters, digits and `_.:-`, accents taken off; undefined when nothing is left. */
function plainId(written: string): string | undefined {
  const plain = written
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9_.:-]+/g, "-")
    .replaceAll(/^[^A-Za-z0-9]+/g, "")
    .slice(0, ID_LENGTH_MAX);
  return plain === "" ? undefined : plain;
}

async function readInThread(path: string, fileName: string): Promise<CandidatesFileRead> {
  const { promise, resolve, reject } = Promise.withResolvers<CandidatesFileRead>();
  const worker = new Worker(new URL("./read-candidates.worker.ts", import.meta.url), {
    workerData: { path, fileName },
  });
  worker.on("message", (message: CandidatesFileMessage) => {
    if (message.kind === "done") resolve(message.read);
    else reject(new SourceRefusedError(message));
  });
  worker.on("error", reject);
  worker.on("exit", (exitCode) => reject(new Error(`The reading thread ended with code ${exitCode}.`)));
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}
