import { french } from "@maillage/errors";
import { InvalidDocumentError } from "./errors.ts";
import type { TextFile } from "./text-file.ts";

/** @throws {InvalidDocumentError} when the text is not JSON. */
export function parseJsonFile(file: TextFile): unknown {
  try {
    return JSON.parse(file.text);
  } catch (cause) {
    const problem = { fr: french`n'est pas du JSON`, en: "is not JSON" };
    throw new InvalidDocumentError(file.name, [{ field: "", problem }], { cause });
  }
}
