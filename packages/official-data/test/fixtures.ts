import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeTextFile, type TextFile } from "../src/text-file.ts";

const REPOSITORY = join(import.meta.dirname, "../../..");

/** A file of `data/`. */
export function readDataFile(path: string): TextFile {
  return decodeTextFile(path, readFileSync(join(REPOSITORY, "data", path)));
}

/** A file of the shared real data, beside the repository; undefined where it is absent, and the test is then skipped. */
export function findRealDataFile(path: string): TextFile | undefined {
  const file = join(REPOSITORY, "../shared/real-data", path);
  return existsSync(file) ? decodeTextFile(path, readFileSync(file)) : undefined;
}

export function csv(text: string): TextFile {
  return { name: "test.csv", text };
}
