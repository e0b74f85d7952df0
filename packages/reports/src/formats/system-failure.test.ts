import { expect, test } from "vitest";
import { systemFailureOf } from "./system-failure.ts";

test("a disk that SQLite finds full is told as the system tells it, and the rest is left as it is", () => {
  const full = Object.assign(new Error("database or disk is full"), { code: "ERR_SQLITE_ERROR", errcode: 13 });
  expect(systemFailureOf(full)).toMatchObject({ code: "ENOSPC", cause: full });
  for (const other of [new Error("other"), Object.assign(new Error("busy"), { errcode: 5 }), "text"]) {
    expect(systemFailureOf(other)).toBe(other);
  }
});
