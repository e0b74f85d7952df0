import { expect, test } from "vitest";
import { UnreadableFileError } from "./unreadable-file-error.ts";
import { tellUnreadableReason, UNREADABLE_REASONS } from "./unreadable-reason.ts";

test.each(UNREADABLE_REASONS)("%s is told in two languages, with what to do", (reason) => {
  for (const detail of ["", "X-17"]) {
    const { problem, remedy } = tellUnreadableReason(reason, detail);
    for (const told of [problem, remedy]) {
      expect(told.fr).not.toBe(told.en);
      expect(`${told.fr}${told.en}`).not.toMatch(/undefined|\[object|null\b|\.$/);
      expect(told.fr, "a plain space before double punctuation").not.toMatch(/ [;:!?»]|'/);
    }
    // Both languages name the same thing, or neither does.
    expect(problem.fr.includes("X-17")).toBe(problem.en.includes("X-17"));
  }
});

test("the error says the file, the member and the row, for logs; and holds them apart for sentences", () => {
  const error = new UnreadableFileError("unclosed-quote", { file: "a.zip", member: "b.csv", row: 12 });
  expect(error.message).toBe(
    'a.zip (b.csv), row 12: a quote (") opened in this row is never closed. Close it, or double the quotes inside a cell.',
  );
  expect(error).toMatchObject({
    code: "official-data/unreadable-file",
    reason: "unclosed-quote",
    context: { file: "a.zip", member: "b.csv", row: 12, reason: "unclosed-quote", problem: {}, remedy: {} },
  });
});
