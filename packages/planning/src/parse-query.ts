import type { z } from "zod";
import { InvalidQueryError } from "./planning-errors.ts";
import { listQueryIssues } from "./query-issues.ts";

/**
 * What came from outside, checked against its schema.
 *
 * @throws {InvalidQueryError} with every field at fault.
 */
export function parseQuery<Query>(schema: z.ZodType<Query>, query: unknown): Query {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  throw new InvalidQueryError(listQueryIssues(result.error), result.error);
}
