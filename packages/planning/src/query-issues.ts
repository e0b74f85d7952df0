import type { z } from "zod";

/** One thing wrong with a question: where in it, which kind of fault, and the limit that was passed. */
export interface QueryIssue {
  /** `changes.2.longitude`; empty for the question as a whole. */
  readonly field: string;
  readonly rule: "too-small" | "too-big" | "unknown-field" | "wrong-type" | "malformed";
  /** The bound for the first two, the expected type or form for the last two, the fields for `unknown-field`. */
  readonly expected: string;
}

/** What Zod found, in the few kinds that our schemas can give, so that it can be told in any language. */
export function listQueryIssues(error: z.core.$ZodError): QueryIssue[] {
  return error.issues.flatMap((issue) => listIssues(issue, []));
}

function listIssues(issue: z.core.$ZodIssue, parents: readonly PropertyKey[]): QueryIssue[] {
  const path = [...parents, ...issue.path];
  if (issue.code !== "invalid_union") return [buildIssue(issue, path.join("."))];
  // Of several forms that would do, the one that was nearly right is the one that was meant.
  const [nearest] = issue.errors.toSorted((a, b) => a.length - b.length);
  if (nearest === undefined || nearest.length === 0) return [buildIssue(issue, path.join("."))];
  return nearest.flatMap((each) => listIssues(each, path));
}

function buildIssue(issue: z.core.$ZodIssue, field: string): QueryIssue {
  switch (issue.code) {
    case "too_small":
      return { field, rule: "too-small", expected: String(issue.minimum) };
    case "too_big":
      return { field, rule: "too-big", expected: String(issue.maximum) };
    case "unrecognized_keys":
      return { field, rule: "unknown-field", expected: issue.keys.join(", ") };
    case "invalid_type":
      return { field, rule: "wrong-type", expected: issue.expected };
    default:
      return { field, rule: "malformed", expected: issue.message };
  }
}
