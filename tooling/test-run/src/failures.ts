import { existsSync, readFileSync } from "node:fs";

/** The fields we read of Vitest's JSON report. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The fields we read of Playwright's JSON report. */
interface PlaywrightSuite {
  readonly file: string;
  readonly specs: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly { readonly results: readonly { readonly error?: { readonly message?: string } }[] }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

/**
 * What failed in a Vitest run, a few lines each: they stand at the end of the output, where whoever is handed only its last lines
 * looks.
 */
export function listVitestFailures(path: string): string[] {
  if (!existsSync(path)) return [];
  const { testResults } = JSON.parse(readFileSync(path, "utf8")) as VitestReport;
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0) return message === "" ? [] : [`${name}\n${shorten(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) => `${name}: ${fullName}\n${shorten(failureMessages.join("\n"))}`,
    );
  });
}

/** The same of a Playwright run. */
export function listPlaywrightFailures(path: string): string[] {
  if (!existsSync(path)) return [];
  const { suites } = JSON.parse(readFileSync(path, "utf8")) as { readonly suites: readonly PlaywrightSuite[] };
  return suites.flatMap(listSuiteFailures);
}

function listSuiteFailures(suite: PlaywrightSuite): string[] {
  const failed = suite.specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []));
      return `${suite.file}: ${title}\n${shorten(errors.join("\n"))}`;
    }),
    ...(suite.suites ?? []).flatMap(listSuiteFailures),
  ];
}

const LINE_COUNT_MAX = 12;

function shorten(message: string): string {
  return message
    .split("\n")
    .filter((line) => !line.includes("node_modules"))
    .slice(0, LINE_COUNT_MAX)
    .map((line) => `    ${line}`)
    .join("\n");
}
