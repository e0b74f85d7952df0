import { parentPort, workerData } from "node:worker_threads";
import { isPlatformError } from "@maillage/errors";
import { readCandidatesSource, type SourceTable } from "@maillage/official-data";
import { openSourceFile } from "@maillage/official-data/node";
import type { CandidatesFileMessage, CandidatesFileRead, CandidatesFileRequest } from "./read-candidates-protocol.ts";

/** Entry of the thread that reads a file of possible places: one file in, its places out, then it ends. */

// Started by `readCandidatesInThread` alone, which types what it sends.
const { path, fileName } = workerData as CandidatesFileRequest;

try {
  const file = await openSourceFile(path, { name: fileName });
  try {
    say({ kind: "done", read: await readFirst(file.tables) });
  } finally {
    await file.close();
  }
} catch (error) {
  if (!isPlatformError(error)) throw error;
  const { code, message, context } = error;
  say({ kind: "refused", code, message, context });
}

/** The first table of the file that says where places are. */
async function readFirst(tables: readonly SourceTable[]): Promise<CandidatesFileRead> {
  for (const table of tables) {
    const source = await readCandidatesSource(table);
    if (source === undefined) continue;
    return { format: table.format, table: tables.length > 1 ? table.name : null, source };
  }
  return { headers: tables.flatMap(({ headers }) => headers) };
}

function say(message: CandidatesFileMessage): void {
  parentPort?.postMessage(message);
}
