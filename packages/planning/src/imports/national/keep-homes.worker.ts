import { parentPort, workerData } from "node:worker_threads";
import { isPlatformError } from "@maillage/errors";
import { keepHomes, openSourceFile } from "@maillage/official-data/node";
import { hashJson } from "../../content-hash.ts";
import { BlocksFile } from "./blocks-file.ts";
import { chooseHomesTables } from "./choose-homes-tables.ts";
import type { HomesRead, KeepHomesMessage, KeepHomesRequest } from "./keep-homes-protocol.ts";
import { NationalHomesRefusedError } from "./national-errors.ts";

/** Entry of the keeping thread: one national file in, its blocks in another file, then it ends. */

let lastTold = "";

try {
  // Started by `keepHomesInWorker` alone, which types what it sends.
  const answer = await keep(workerData as KeepHomesRequest);
  say(typeof answer === "string" ? { kind: "known", contentHash: answer } : { kind: "done", read: answer });
} catch (error) {
  if (!isPlatformError(error)) throw error;
  const { code, message, context } = error;
  say({ kind: "refused", code, message, context });
}

/** What was read, or the hash of what is kept already. */
async function keep(request: KeepHomesRequest): Promise<HomesRead | string> {
  tellProgress("opening", 0);
  const file = await openSourceFile(request.path, { name: request.fileName });
  try {
    const { tables, mapping, recognition } = await chooseHomesTables(file, request);
    const read = mapping.flatMap(({ field, header }) => (header === null ? [] : [[field, header]]));
    const contentHash = hashJson([file.sha256, tables.map(({ name }) => name), read.sort()]);
    if (request.keptHashes.includes(contentHash)) return contentHash;
    const blocks = await BlocksFile.create(request.blocksPath);
    try {
      const reading = await keepHomes(tables, mapping, {
        onBlock: ({ bytes, ...block }) => blocks.write(bytes, block),
        onProgress: (share) => tellProgress("reading", share),
      });
      if (reading.homeCount === 0) {
        throw new NationalHomesRefusedError(request.fileName, reading.rowCount, reading.issues[0] ?? null);
      }
      const { sha256, byteCount } = file;
      return { ...{ sha256, byteCount, contentHash, recognition, mapping, reading }, blocks: blocks.written };
    } finally {
      await blocks.close();
    }
  } finally {
    await file.close();
  }
}

/** A message per hundredth of a stage, not per batch. */
function tellProgress(stage: "opening" | "reading", share: number): void {
  const told = `${stage} ${Math.floor(share * 100)}`;
  if (told === lastTold) return;
  lastTold = told;
  say({ kind: "progress", stage, share });
}

function say(message: KeepHomesMessage): void {
  parentPort?.postMessage(message);
}
