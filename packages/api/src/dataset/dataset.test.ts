import type { DatasetImportView, Planning } from "@maillage/planning";
import { DatasetFileTooBigError } from "@maillage/planning";
import { expect, test } from "vitest";
import { createCaller } from "../root.ts";
import { receiveDatasetUpload } from "./receive-dataset-upload.ts";

/* What the services themselves do is tried in planning, and the whole by the journeys of a browser: here, what the API adds. */

const FAILED: DatasetImportView = {
  ...{ id: "abcdefghij", territory: "52", fileName: "liste.csv", byteCount: 3, sha256: null, startedAt: "" },
  ...{ revision: null, state: "failed", stage: "opening", share: 0, tables: [], choices: null, recognition: null },
  ...{ fields: [], sampleRows: [], preview: null, obstacles: [], identicalTo: null, version: null },
  failure: { code: "planning/unknown-dataset-version", context: {} },
};

/** Services of which a test needs one answer; anything else it asks for is a bug of the test. */
const planningOf = (answers: Partial<Planning>) => answers as Planning;

test("a failed import is told in each language, and its code stays inside", async () => {
  const planning = planningOf({ findDatasetImport: async () => FAILED });
  const [fr, en] = await Promise.all(
    (["fr", "en"] as const).map((locale) => createCaller({ planning, locale }).dataset.find({ id: "abcdefghij" })),
  );
  expect(fr?.message).toMatch(/^Cette version n’existe pas/);
  expect(en?.message).toMatch(/^This version does not exist/);
  expect(fr).not.toHaveProperty("failure");
});

test("an upload is answered as it starts, or refused in words with the status of its refusal", async () => {
  const request = { territory: "52", fileName: "liste.csv", contentLength: "3", body: null };
  const taken: unknown[] = [];
  const start: Planning["startDatasetImport"] = async (territory, source) => {
    taken.push(territory, "byteCount" in source ? source.byteCount : undefined);
    return { ...FAILED, state: "working", failure: null };
  };
  const planning = planningOf({ startDatasetImport: start });
  expect(await receiveDatasetUpload({ planning, locale: "fr" }, request)).toMatchObject({
    ...{ status: 202, body: { state: "working", message: null } },
  });
  expect(taken).toEqual(["52", 3]);

  const refusing = planningOf({
    startDatasetImport: () => Promise.reject(new DatasetFileTooBigError("liste.csv", 2 * 1024 ** 3)),
  });
  expect(await receiveDatasetUpload({ planning: refusing, locale: "fr" }, request)).toMatchObject({
    ...{ status: 413, body: { code: "planning/dataset-file-too-big", message: expect.stringContaining("2 Gio") } },
  });
  const broken = planningOf({ startDatasetImport: () => Promise.reject(new TypeError("a bug")) });
  await expect(receiveDatasetUpload({ planning: broken, locale: "fr" }, request)).rejects.toThrow("a bug");
});

test.each([
  ["an id that is a path", { id: "../../abcd" }],
  ["an id too long", { id: "abcdefghijk" }],
])("%s is refused at the door", async (_, input) => {
  const caller = createCaller({ planning: planningOf({}), locale: "en" }).dataset;
  for (const ask of [caller.find, caller.undo, caller.cancel]) {
    await expect(ask(input)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
});
