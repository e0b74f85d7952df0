import { InvalidQueryError } from "@maillage/planning";
import { siteChangesSchema } from "@maillage/planning/queries";
import { listQueryIssues } from "@maillage/planning/query-issues";
import type { SiteChange } from "@maillage/planning/scenario";
import { InputContentError, namingFile } from "./input-error.ts";
import { readTextFile } from "./read-text-file.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Changes to a network of sites, from a JSON file: those of a page's address, as « Comment recalculer » gives them.
 *
 * @throws {InputContentError} naming the file, when it is no JSON or holds what are no changes.
 */
export async function readChangesFile(path: string, terminal: Terminal): Promise<readonly SiteChange[]> {
  const { text } = await readTextFile(path, terminal);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    const issues = [{ field: "", rule: "malformed", expected: "JSON" }] as const;
    throw new InputContentError(path, new InvalidQueryError(issues, cause));
  }
  return namingFile(path, () => {
    const parsed = siteChangesSchema.safeParse(document);
    if (parsed.success) return parsed.data;
    throw new InvalidQueryError(listQueryIssues(parsed.error), parsed.error);
  });
}
