import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { NetworkSource, RoadNetwork } from "../road-network.ts";
import { buildDimacsNetwork } from "./build-dimacs-network.ts";
import { readFileChunks } from "./read-file-chunks.ts";

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
    for await (const chunk of readFileChunks(path, false)) hash.update(chunk);
    const name = basename(path);
    sources.push({ name, producer: "inconnu", licence: "inconnue", vintage: "inconnu", sha256: hash.digest("hex") });
  }
  return await buildDimacsNetwork(
    { name: arcsPath, chunks: readFileChunks(arcsPath, arcsPath.endsWith(".gz")) },
    { name: coordinatesPath, chunks: readFileChunks(coordinatesPath, coordinatesPath.endsWith(".gz")) },
    sources,
  );
}
