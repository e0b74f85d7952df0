import type { z } from "zod";
import { isStatedRule, type StatedRule } from "./stated-rule.ts";

/** One thing wrong with a question: where in it, which kind of fault, and the limit that was passed. */
export interface QueryIssue {
  /** `changes.2.longitude`; empty for the question as a whole. */
  readonly field: string;
  readonly rule:
    | "too-small"
    | "too-big"
    /** Of a text, its characters. */
    | "too-short"
    | "too-long"
    /** Of a list. */
    | "too-few"
    | "too-many"
    | "missing"
    | "unknown-field"
    | "wrong-type"
    | "not-a-date"
    | "not-listed"
    | "malformed"
    | StatedRule;
  /**
   * The bound for what is too much or too little, Zod's name of the type for `wrong-type`, the fields for `unknown-field`, the
   * values that would do for `not-listed`; else for the log alone.
   */
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
      return { field, rule: TOO_LITTLE[issue.origin] ?? "too-small", expected: String(issue.minimum) };
    case "too_big":
      return { field, rule: TOO_MUCH[issue.origin] ?? "too-big", expected: String(issue.maximum) };
    case "unrecognized_keys":
      return { field, rule: "unknown-field", expected: issue.keys.join(", ") };
    case "invalid_type":
      // Zod tells what it was given in its message alone.
      return issue.message.endsWith("received undefined")
        ? { field, rule: "missing", expected: issue.expected }
        : { field, rule: "wrong-type", expected: issue.expected };
    case "invalid_value":
      return { field, rule: "not-listed", expected: issue.values.map(String).join(", ") };
    case "invalid_format": {
      const isDate = issue.format === "date" || issue.format === "datetime";
      return { field, rule: isDate ? "not-a-date" : "malformed", expected: issue.message };
    }
    case "custom":
      return { field, rule: findStatedRule(issue.params) ?? "malformed", expected: issue.message };
    default:
      return { field, rule: "malformed", expected: issue.message };
  }
}

const TOO_LITTLE: Readonly<Record<string, QueryIssue["rule"]>> = { string: "too-short", array: "too-few" };
const TOO_MUCH: Readonly<Record<string, QueryIssue["rule"]>> = { string: "too-long", array: "too-many" };

function findStatedRule(params: Readonly<Record<string, unknown>> | undefined): StatedRule | undefined {
  const { rule } = params ?? {};
  return isStatedRule(rule) ? rule : undefined;
}
