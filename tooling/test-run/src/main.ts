/**
 * `pnpm test`: format and lint, types, unit and property tests, build, end-to-end tests in a real browser. Every step runs
 * even when an earlier one failed; what failed is told again at the end, and the last line is the sum of all: `N passed, N failed`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listPlaywrightFailures, listVitestFailures } from "./failures.ts";
import { runStep } from "./run-step.ts";
import { readPlaywrightTotals, readVitestTotals, sumTotals, type Totals, totalsOfExitCode } from "./totals.ts";

process.chdir(join(import.meta.dirname, "../../.."));
const reports = mkdtempSync(join(tmpdir(), "maillage-test-"));
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");
const totals: Totals[] = [];

totals.push(totalsOfExitCode(await runStep("format and lint", "biome", ["ci", "--error-on-warnings", "."])));
await runStep("types of the routes", "pnpm", ["--filter", "@maillage/web", "exec", "next", "typegen"]);
// One checker for each project, of two at a time: with the usual four a project, what they share is checked by each.
totals.push(totalsOfExitCode(await runStep("types", "tsc", ["-b", "--checkers", "1", "--builders", "2"])));
totals.push(
  readVitestTotals(
    vitestReport,
    await runStep("unit and property tests", "vitest", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${vitestReport}`,
    ]),
  ),
);

const buildCode = await runStep("build", "turbo", ["run", "build", "--output-logs=new-only"]);
totals.push(totalsOfExitCode(buildCode));
if (buildCode === 0) {
  const code = await runStep("end to end", "pnpm", ["--filter", "@maillage/e2e", "test"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
  });
  totals.push(readPlaywrightTotals(playwrightReport, code));
}

for (const failure of [...listVitestFailures(vitestReport), ...listPlaywrightFailures(playwrightReport)]) {
  console.log(`\n── failed: ${failure}`);
}
rmSync(reports, { recursive: true });
const { passed, failed } = sumTotals(totals);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
