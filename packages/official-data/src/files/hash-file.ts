import { createHash } from "node:crypto";
import { readFileChunks } from "./file-chunks.ts";

/** SHA-256 of a file's bytes, lower-case hexadecimal. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of readFileChunks(path, { signal })) hash.update(chunk);
  return hash.digest("hex");
}
