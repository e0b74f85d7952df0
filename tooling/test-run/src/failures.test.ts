import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { listPlaywrightFailures, listVitestFailures } from "./failures.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-failures-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(report: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(report));
  return path;
}

test("a unit test that failed is told with its file, and where ours went wrong", () => {
  const passed = { status: "passed", fullName: "adds", failureMessages: [] };
  const failed = {
    status: "failed",
    fullName: "divides",
    failureMessages: ["expected 1 to be 2\n    at sum.test.ts:3\n    at node_modules/runner.js"],
  };
  const told = listVitestFailures(
    write({
      testResults: [
        { name: "sum.test.ts", message: "", assertionResults: [passed, failed] },
        { name: "lost.test.ts", message: "Cannot find module", assertionResults: [] },
      ],
    }),
  );
  expect(told).toEqual([
    "sum.test.ts: divides\n    expected 1 to be 2\n        at sum.test.ts:3",
    "lost.test.ts\n    Cannot find module",
  ]);
});

test("a journey that failed is told, in whatever group it is; no report, nothing to tell", () => {
  const spec = { title: "opens", ok: false, tests: [{ results: [{ error: { message: "timeout" } }] }] };
  const passed = { title: "closes", ok: true, tests: [] };
  const inner = { file: "map.spec.ts", specs: [spec, passed] };
  const told = listPlaywrightFailures(write({ suites: [{ file: "map.spec.ts", specs: [], suites: [inner] }] }));
  expect(told).toEqual(["map.spec.ts: opens\n    timeout"]);
  expect(listPlaywrightFailures(join(folder, "none.json"))).toEqual([]);
});
