import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { readSourceInWorker } from "./read-source-in-worker.ts";
import type { ReadSourceRequest } from "./read-source-protocol.ts";

test("a reading that tells nothing any more is ended, and the file said to be damaged; one that tells is left to end", async () => {
  const path = join(makeTemporaryFolder(), "lieux.csv");
  writeFileSync(path, "id,lon,lat,population\nBourg,5.1,48.1,10\n");
  const request: ReadSourceRequest = {
    ...{ path, kept: null, fileName: "lieux.csv", choices: null, siteBounds: undefined, rememberedMappings: [] },
    context: {
      departement: null,
      communes: [],
      cantons: [],
      communeSuccessors: new Map(),
      refusedRepairs: [],
      roadsPath: null,
    },
  };
  const told: string[] = [];
  const options = { onProgress: (stage: string) => void told.push(stage), signal: new AbortController().signal };
  // A thread takes longer than that to load the readers.
  await expect(readSourceInWorker(async () => request, { ...options, silenceMsMax: 1 })).rejects.toMatchObject({
    code: "official-data/unreadable-file",
    context: { file: "lieux.csv", reason: "endless" },
  });
  const { reading } = await readSourceInWorker(async () => request, options);
  expect(reading?.rows).toHaveLength(1);
  expect(told).toContain("opening");
});
