import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { createGunzip } from "node:zlib";
import { PlatformError } from "@maillage/errors";
import type { NetworkSource, RoadNetwork } from "../road-network.ts";
import { buildDimacsNetwork } from "./build-dimacs-network.ts";

/** A DIMACS file cannot be opened, read or decompressed. The cause says why. */
export class DimacsFileUnreadableError extends PlatformError {
  readonly code = "road-network/dimacs-file-unreadable";
}

/**
 * Builds a network from DIMACS files, `.gr` and `.co`, either of them compressed when its name ends in `.gz`. Read as
 * streams; see {@link buildDimacsNetwork}.
 *
 * @throws {DimacsFileUnreadableError} when a file cannot be opened or decompressed.
 * @throws {InvalidDimacsFileError} with the file and the line.
 */
export async function buildDimacsNetworkFromFiles(arcsPath: string, coordinatesPath: string): Promise<RoadNetwork> {
  const sources: NetworkSource[] = [];
  for (const path of [arcsPath, coordinatesPath]) {
    const hash = createHash("sha256");
    for await (const chunk of readChunks(path, false)) hash.update(chunk);
    const name = basename(path);
    sources.push({ name, producer: "inconnu", licence: "inconnue", vintage: "inconnu", sha256: hash.digest("hex") });
  }
  return await buildDimacsNetwork(
    { name: arcsPath, chunks: readChunks(arcsPath, arcsPath.endsWith(".gz")) },
    { name: coordinatesPath, chunks: readChunks(coordinatesPath, coordinatesPath.endsWith(".gz")) },
    sources,
  );
}

async function* readChunks(path: string, isCompressed: boolean): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  // compose() carries an error of the file through the decompression.
  const stream = isCompressed ? file.compose(createGunzip()) : file;
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  for (;;) {
    let next: IteratorResult<Uint8Array>;
    try {
      next = await chunks.next();
    } catch (cause) {
      throw new DimacsFileUnreadableError(`${path} cannot be read`, { path }, { cause });
    }
    if (next.done === true) return;
    yield next.value;
  }
}
