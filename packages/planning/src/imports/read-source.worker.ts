import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { isPlatformError } from "@maillage/errors";
import {
  type ImportContext,
  type ImportKind,
  type ImportReading,
  listImportFields,
  proposeMapping,
  readImport,
  recogniseTable,
  type SourceFile,
  type SourceRow,
  type SourceTable,
} from "@maillage/official-data";
import { openKeptTable, openSourceFile } from "@maillage/official-data/node";
import { hashJson } from "../content-hash.ts";
import type { DatasetImportStage } from "./import-views.ts";
import type {
  KeptSource,
  ReadSourceMessage,
  ReadSourceRequest,
  SentContext,
  SourceRead,
} from "./read-source-protocol.ts";

/** Entry of the reading thread: one file in, what it holds out, then it ends. */
const SAMPLE_ROW_COUNT = 200;
/** From it on, a file is of a known source, or is named after what it holds. */
const SURE_CONFIDENCE = 0.75;
/** Rows shown as they would be kept. */
const SHOWN_ROW_COUNT = 50;
/** Rows shown beside the mapping. */
const SHOWN_SAMPLE_COUNT = 20;
/** Rows refused whose cells are given back; a file with more is not the right file. */
const REFUSED_ROW_COUNT_MAX = 20_000;

let lastTold = "";

parentPort?.once("message", (request: ReadSourceRequest) => void answer(request));

async function answer(request: ReadSourceRequest): Promise<void> {
  try {
    say({ kind: "done", read: await read(request) });
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    const { code, message, context } = error;
    say({ kind: "refused", code, message, context });
  }
}

async function read(request: ReadSourceRequest): Promise<SourceRead> {
  const { path, kept, fileName, choices, context, siteBounds, rememberedMappings } = request;
  tellProgress("opening", 0);
  const file = kept === null ? await openSourceFile(path, { name: fileName }) : openKeptSource(kept, fileName);
  try {
    const samples = await Promise.all(file.tables.map(readSample));
    const recognitions = file.tables.map((table, index) =>
      recogniseTable({ headers: table.headers, name: `${fileName} ${table.name}` }, samples[index] ?? []),
    );
    const rank = choices?.table ?? indexOfSurest(recognitions.map(({ confidence }) => confidence));
    const [table, recognition] = [file.tables[rank] ?? file.tables[0], recognitions[rank] ?? recognitions[0]];
    if (table === undefined || recognition === undefined) throw new Error("A file without a table was opened.");
    const headersHash = hashJson(table.headers);
    // Communes and cantons of one producer have the same headers: what the file itself says comes first.
    const told = choices?.kind ?? (recognition.confidence >= SURE_CONFIDENCE ? recognition.kind : undefined);
    // Chosen last comes first: a file with the same headers is taken for what it was taken for then.
    const remembered = rememberedMappings.find(
      (each) => each.headersHash === headersHash && (told === undefined || each.kind === told),
    );
    const kind = choices?.kind ?? remembered?.kind ?? recognition.kind;
    const mapping = choices?.mapping ?? remembered?.mapping ?? proposeMapping(kind, table, samples[rank] ?? []);
    const mapped = new Set(mapping.flatMap(({ field, header }) => (header === null ? [] : [field])));
    const isMapped = listImportFields(kind).every(({ field, isRequired }) => !isRequired || mapped.has(field));
    const found = isMapped
      ? await readImport(kind, table, mapping, await openContext(context, kind), {
          onProgress: (share) => tellProgress("reading", share),
          bounds: kind === "sites" ? siteBounds : undefined,
          boundsWithoutCommune: siteBounds,
        })
      : null;
    const reading = kept === null || found === null ? found : countElsewhere(found, table.rowCount ?? found.rowCount);
    tellProgress("comparing", 0);
    return {
      ...{
        sha256: file.sha256,
        byteCount: file.byteCount,
        table: rank,
        kind,
        recognition,
        mapping,
        headersHash,
        reading,
      },
      tables: file.tables.map(({ name, format, encoding, separator, epsg, headers, headerRow, rowCount }) => {
        return { name, format, encoding, separator, epsg, headers, headerRow, rowCount };
      }),
      sampleRows: (samples[rank] ?? []).slice(0, SHOWN_SAMPLE_COUNT).map(({ cells }) => cells),
      cells: reading === null ? new Map() : await readCells(table, reading),
    };
  } finally {
    await file.close();
  }
}

/** As if the file were there: of its tables, the one that is read has the rows of the territory's areas. */
function openKeptSource({ sha256, byteCount, tables, blocks }: KeptSource, name: string): SourceFile {
  return {
    name,
    byteCount,
    sha256,
    tables: tables.map((table) => openKeptTable(table, blocks)),
    close: async () => {},
  };
}

/** Rows that were left where they are kept are of elsewhere, as they are in the file. */
function countElsewhere(reading: ImportReading, rowCount: number): ImportReading {
  const elsewhereCount = reading.elsewhereCount + rowCount - reading.rowCount;
  return { ...reading, rowCount, elsewhereCount };
}

async function readSample(table: SourceTable): Promise<readonly SourceRow[]> {
  for await (const batch of table.readBatches()) return batch.slice(0, SAMPLE_ROW_COUNT);
  return [];
}

function indexOfSurest(confidences: readonly number[]): number {
  return confidences.indexOf(Math.max(...confidences));
}

/** Of all kinds, only sites are held against roads. */
async function openContext({ roadsPath, ...context }: SentContext, kind: ImportKind): Promise<ImportContext> {
  return { ...context, metresToRoad: roadsPath === null || kind !== "sites" ? null : await measureRoads(roadsPath) };
}

/** The engine is loaded where it is needed, and the network opened when it is first asked for: both take their time. */
async function measureRoads(path: string): Promise<NonNullable<ImportContext["metresToRoad"]>> {
  const { decodeRoadNetwork, NOT_SNAPPED, snapPlaces } = await import("@maillage/road-network");
  let network: ReturnType<typeof decodeRoadNetwork> | undefined;
  return (longitude, latitude) => {
    network ??= decodeRoadNetwork(readFileSync(path));
    const { placeSegment, placeMetres } = snapPlaces(network, Float64Array.of(longitude), Float64Array.of(latitude));
    return placeSegment[0] === NOT_SNAPPED ? Number.POSITIVE_INFINITY : (placeMetres[0] ?? Number.POSITIVE_INFINITY);
  };
}

/** A second reading, which stops at the last row that is wanted: which rows those are is known after the first. */
async function readCells(table: SourceTable, reading: ImportReading): Promise<SourceRead["cells"]> {
  const refused = [...new Set(reading.issues.flatMap(({ row }) => (row === null ? [] : [row])))];
  const wanted = new Set([
    ...reading.rows.slice(0, SHOWN_ROW_COUNT).map(({ row }) => row),
    ...refused.slice(0, REFUSED_ROW_COUNT_MAX),
  ]);
  const cells = new Map<number, readonly string[]>();
  if (wanted.size === 0) return cells;
  for await (const batch of table.readBatches()) {
    for (const source of batch) if (wanted.has(source.row)) cells.set(source.row, source.cells);
    if (cells.size === wanted.size) break;
  }
  return cells;
}

/** A message per hundredth of a stage, not per batch. */
function tellProgress(stage: DatasetImportStage, share: number): void {
  const told = `${stage} ${Math.floor(share * 100)}`;
  if (told === lastTold) return;
  lastTold = told;
  say({ kind: "progress", stage, share });
}

function say(message: ReadSourceMessage): void {
  parentPort?.postMessage(message);
}
