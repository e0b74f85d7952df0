import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { decodeTextFile, type TextFile } from "@maillage/official-data";
import { hashBytes } from "./content-hash.ts";

/** A file of a data package, with the checksum that is shown beside every figure that rests on it. */
export interface EmbeddedFile extends TextFile {
  readonly sha256: string;
}

/** @param path as a data package exports it: `@maillage/haute-marne/communes.csv`. */
export function readEmbeddedFile(path: string): EmbeddedFile {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(path));
  return { ...decodeTextFile(path, bytes), sha256: hashBytes(bytes) };
}
