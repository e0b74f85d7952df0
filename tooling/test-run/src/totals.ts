import { existsSync, readFileSync } from "node:fs";

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** The fields we read of Vitest's JSON report. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

/** The fields we read of Playwright's JSON report. */
interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

/**
 * Totals of a Vitest run. A file that does not load has failed suites and no failed test: it must not pass for nothing.
 * A report that was not written counts as one failure.
 */
export function readVitestTotals(path: string, exitCode: number): Totals {
  const report = readReport<VitestReport>(path);
  if (report === undefined) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + (report.numFailedTests === 0 ? report.numFailedTestSuites : 0);
  return { passed: report.numPassedTests, failed: atLeastOneIf(exitCode !== 0, failed) };
}

/** Totals of a Playwright run; a test that passes only when tried again counts as failed. */
export function readPlaywrightTotals(path: string, exitCode: number): Totals {
  const report = readReport<PlaywrightReport>(path);
  if (report === undefined) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: atLeastOneIf(exitCode !== 0, unexpected + flaky) };
}

/** Checks that are one command each: lint, types, build. */
export function totalsOfExitCode(exitCode: number): Totals {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function sumTotals(all: readonly Totals[]): Totals {
  return all.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }));
}

function readReport<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : undefined;
}

function atLeastOneIf(condition: boolean, count: number): number {
  return condition ? Math.max(count, 1) : count;
}
