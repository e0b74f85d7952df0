import { type Bilingual, PlatformError } from "@maillage/errors";
import type { DocumentIssue } from "./document-issue.ts";
import type { TableIssue } from "./table-issue.ts";
import { sentenceOf } from "./table-issue.ts";

/** Issues written out in the message; the others are counted. All are in `issues`. */
const ISSUES_IN_MESSAGE = 10;

/** A table cannot be used as it is: every problem of the file at once, each with its row, column, value and remedy. */
export class InvalidTableError extends PlatformError {
  readonly code = "official-data/invalid-table";
  readonly file: string;
  readonly issues: readonly TableIssue[];

  constructor(file: string, issues: readonly TableIssue[], options?: ErrorOptions) {
    const shown = issues.slice(0, ISSUES_IN_MESSAGE).map((issue) => `\n- ${sentenceOf(issue, "en")}`);
    const hidden = issues.length - shown.length;
    super(
      `${file}: ${issues.length === 1 ? "1 problem" : `${issues.length} problems`}.${shown.join("")}${
        hidden > 0 ? `\n- and ${hidden} more` : ""
      }`,
      { file, issues },
      options,
    );
    this.file = file;
    this.issues = issues;
  }
}

/** Bytes that are not text in an encoding we read. */
export class UnreadableTextError extends PlatformError {
  readonly code = "official-data/unreadable-text";
}

/** A string that is not the INSEE code of a commune, a canton or a département. */
export class InvalidInseeCodeError extends PlatformError {
  readonly code = "official-data/invalid-insee-code";
}

/** A JSON document that does not have the shape it should: every field at fault at once. */
export class InvalidDocumentError extends PlatformError {
  readonly code = "official-data/invalid-document";

  constructor(file: string, issues: readonly DocumentIssue[], options?: ErrorOptions) {
    const told = issues.map(({ field, problem }) => `${field === "" ? "the document" : field} ${problem.en}`);
    super(`${file}: ${told.join("; ")}.`, { file, issues }, options);
  }
}

/** A département that the source does not hold. */
export class UnknownDepartementError extends PlatformError {
  readonly code = "official-data/unknown-departement";
}

/** Places from which no boundary can be drawn: too few, or two at one point. */
export class UndrawableBoundariesError extends PlatformError {
  readonly code = "official-data/undrawable-boundaries";

  constructor(problem: Bilingual, context: Readonly<Record<string, unknown>>) {
    super(`${problem.en}.`, { problem, ...context });
  }
}
