import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { findBrowser } from "@maillage/e2e/find-browser";
import { BuiltApplication } from "./map/built-application.ts";
import type { Measurement } from "./measure.ts";

const BENCH = "lighthouse";
const PORT = 3921;
const RUN_COUNT = 3;
const ATTEMPT_COUNT_MAX = 6;
const PATH = "/52/tableau-de-bord";
/** Not a dependency: 176 MB that only this bench needs, fetched when it is asked for. */
const LIGHTHOUSE = "lighthouse@13.5.0";

const FORM_FACTORS = [
  { name: "laptop", options: ["--preset=desktop"] },
  { name: "phone", options: [] },
] as const;

/** The fields we read of Lighthouse's report. */
interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<Record<"performance" | "accessibility" | "best-practices", { readonly score: number }>>;
  readonly audits: Readonly<
    Record<
      "largest-contentful-paint" | "total-blocking-time" | "cumulative-layout-shift",
      { readonly numericValue: number }
    >
  >;
}

const run = promisify(execFile);

/**
 * What Lighthouse itself says of the dashboard in the built application, on the machine as it is (`--throttling-method=provided`):
 * the budgets are about this kind of machine. Nothing where the application is not built.
 */
export async function runLighthouseBench(): Promise<Measurement[]> {
  const application = await BuiltApplication.start(PORT);
  if (application === undefined) {
    console.log(`${BENCH}: the application is not built (npx pnpm --filter @maillage/web build)`);
    return [];
  }
  try {
    const url = `${application.url}${PATH}`;
    // The first opening computes what the others read back.
    await (await fetch(url)).text();
    const results: Measurement[] = [];
    for (const { name, options } of FORM_FACTORS) results.push(summarise(name, await audit(url, options)));
    return results;
  } finally {
    await application.stop();
  }
}

/** Runs that Lighthouse gives up for reasons of its own (a trace without its beginning) are made again. */
async function audit(url: string, options: readonly string[]): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (let attempt = 0; reports.length < RUN_COUNT; attempt++) {
    if (attempt === ATTEMPT_COUNT_MAX) throw new Error(`${BENCH}: ${attempt} runs gave ${reports.length} reports.`);
    const { stdout } = await run(
      "npx",
      [
        ...["--yes", LIGHTHOUSE, url, "--quiet", "--output=json", "--throttling-method=provided", ...options],
        ...["--only-categories=performance,accessibility,best-practices"],
        "--chrome-flags=--headless=new --no-sandbox --disable-quic --disable-background-networking",
      ],
      { env: { ...process.env, CHROME_PATH: findBrowser() }, maxBuffer: 64 * 1024 ** 2 },
    ).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? "" }));
    const report = stdout.startsWith("{") ? (JSON.parse(stdout) as Report) : undefined;
    if (report !== undefined && report.runtimeError === undefined) reports.push(report);
  }
  return reports;
}

function summarise(formFactor: string, reports: readonly Report[]): Measurement {
  const paints = reports.map(({ audits }) => audits["largest-contentful-paint"].numericValue).toSorted((a, b) => a - b);
  const median = (take: (report: Report) => number) =>
    reports.map(take).toSorted((a, b) => a - b)[Math.floor(reports.length / 2)] ?? Number.NaN;
  return {
    ...{ bench: BENCH, what: `largest contentful paint, ${formFactor}`, runCount: reports.length },
    ...{ medianMs: paints[Math.floor(paints.length / 2)] ?? Number.NaN, minMs: paints[0] ?? Number.NaN },
    figures: {
      blockingMs: Math.round(median(({ audits }) => audits["total-blocking-time"].numericValue)),
      layoutShift: median(({ audits }) => audits["cumulative-layout-shift"].numericValue),
      performanceScore: median(({ categories }) => categories.performance.score),
      accessibilityScore: median(({ categories }) => categories.accessibility.score),
      bestPracticesScore: median(({ categories }) => categories["best-practices"].score),
    },
  };
}
