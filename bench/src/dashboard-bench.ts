import { findBrowser } from "@maillage/e2e/find-browser";
import { type Browser, type CDPSession, chromium } from "@playwright/test";
import { BuiltApplication } from "./map/built-application.ts";
import { readThreads, type Task } from "./map/read-trace.ts";
import { traceEvents } from "./map/trace-events.ts";
import type { Measurement } from "./measure.ts";

const BENCH = "dashboard";
const PORT = 3920;
const RUN_COUNT = 7;
const PATH = "/52/tableau-de-bord";
/** After the last answer: whatever the scripts still do then is counted. */
const QUIET_MS = 1_000;
/** What a task may last before it is felt. */
const FELT_MS = 50;
/** Of the page's own process only, and where counting starts. */
const FIRST_PAINT = "firstContentfulPaint";

/** What a decision-maker on a small machine may be made to wait for. */
const BUDGETS = { largestPaintMs: 1_500, blockingProcessorMs: 100, scriptKilobytes: 250, layoutShift: 0.1 } as const;

const SCREENS = [
  { name: "1280 px", width: 1280, height: 900 },
  { name: "390 px", width: 390, height: 844 },
] as const;

/** What one opening of the page took, by Lighthouse's own definitions, on the machine as it is: nothing is slowed down. */
interface PageLoad {
  readonly largestPaintMs: number;
  /** What tasks of the main thread take over 50 ms each, from the first paint of contents on: total blocking time, by the clock. */
  readonly blockingMs: number;
  /** The same by the time of those tasks on a processor, which leaves out waiting for one: a busy machine does not change it. */
  readonly blockingProcessorMs: number;
  /** Cumulative layout shift, without unit. */
  readonly layoutShift: number;
  /** Of scripts as they travel, compressed. */
  readonly scriptKilobytes: number;
}

declare global {
  interface Window {
    pageMetrics: { largestPaintMs: number; shift: number };
  }
}

/**
 * The dashboard of the embedded territory in the built application and a real browser, opened some times with an empty cache. The
 * figures are Lighthouse's, read from the browser's own performance entries and trace, without its packages and without its
 * simulated slow machine. Nothing where the application is not built.
 */
export async function runDashboardBench(): Promise<Measurement[]> {
  const application = await BuiltApplication.start(PORT);
  if (application === undefined) {
    console.log(`${BENCH}: the application is not built (npx pnpm --filter @maillage/web build)`);
    return [];
  }
  try {
    const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
    try {
      const results: Measurement[] = [];
      for (const { name, ...viewport } of SCREENS) {
        // The first one computes what the others read back.
        const loads: PageLoad[] = [];
        for (let run = 0; run < RUN_COUNT; run++) {
          loads.push(await openPage(browser, `${application.url}${PATH}`, viewport));
        }
        results.push(summarise(name, loads));
      }
      return results;
    } finally {
      await browser.close();
    }
  } finally {
    await application.stop();
  }
}

function summarise(screen: string, loads: readonly PageLoad[]): Measurement {
  const paints = loads.map(({ largestPaintMs }) => largestPaintMs).sort((a, b) => a - b);
  const [minMs = Number.NaN] = paints;
  const maxMs = paints.at(-1) ?? Number.NaN;
  const median = (key: keyof PageLoad) => middle(loads.map((load) => load[key]));
  const { largestPaintMs, ...figures } = {
    largestPaintMs: median("largestPaintMs"),
    blockingMs: Math.round(median("blockingMs")),
    blockingProcessorMs: Math.round(median("blockingProcessorMs")),
    scriptKilobytes: Math.round(median("scriptKilobytes") * 10) / 10,
    layoutShift: Math.round(median("layoutShift") * 10_000) / 10_000,
  };
  const medians = { largestPaintMs, ...figures };
  return {
    ...{ bench: BENCH, what: `largest contentful paint, ${screen}`, medianMs: largestPaintMs, minMs },
    ...{ p90Ms: paints[Math.floor(paints.length * 0.9)] ?? maxMs, maxMs, runCount: loads.length, figures },
    overruns: Object.entries(BUDGETS).flatMap(([key, budget]) => {
      // The budgets' names are among the medians'.
      const value = medians[key as keyof typeof BUDGETS];
      return value > budget ? [`${key} is ${value}, over ${budget}`] : [];
    }),
  };
}

async function openPage(browser: Browser, url: string, viewport: { width: number; height: number }): Promise<PageLoad> {
  const context = await browser.newContext({ viewport, locale: "fr-FR" });
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    const session = await context.newCDPSession(page);
    const countScripts = await watchScripts(session);
    const events = await traceEvents(
      session,
      ["devtools.timeline", "disabled-by-default-devtools.timeline", "loading"],
      async () => {
        await page.goto(url, { waitUntil: "networkidle" });
        await page.waitForTimeout(QUIET_MS);
      },
    );
    const { largestPaintMs, shift } = await page.evaluate(() => window.pageMetrics);
    const firstPaint = events.find(({ name }) => name === FIRST_PAINT)?.ts;
    if (firstPaint === undefined) throw new Error(`The trace of ${url} has no ${FIRST_PAINT}.`);
    const tasks = readThreads(events, FIRST_PAINT)
      .filter(({ name }) => name.startsWith("CrRendererMain"))
      .flatMap((thread) => thread.tasks)
      .filter(({ startMs, durationMs }) => startMs + durationMs > firstPaint / 1000);
    const blocking = (measureOf: (task: Task) => number) =>
      tasks.reduce((sum, task) => sum + Math.max(0, measureOf(task) - FELT_MS), 0);
    return {
      ...{ largestPaintMs, layoutShift: shift, scriptKilobytes: countScripts() / 1000 },
      blockingMs: blocking(({ durationMs }) => durationMs),
      blockingProcessorMs: blocking(({ processorMs }) => processorMs),
    };
  } finally {
    await context.close();
  }
}

/** Bytes of scripts received so far, as the browser's own protocol counts them. */
async function watchScripts(session: CDPSession): Promise<() => number> {
  const kinds = new Map<string, string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === "Script") bytes += encodedDataLength;
  });
  await session.send("Network.enable");
  return () => bytes;
}

/** In the page, before its scripts. */
function observe(): void {
  const metrics: Window["pageMetrics"] = { largestPaintMs: Number.NaN, shift: 0 };
  window.pageMetrics = metrics;
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("largest-contentful-paint", ({ startTime }) => {
    metrics.largestPaintMs = startTime;
  });
  watch("layout-shift", (entry) => {
    // The type that browsers give such entries, which TypeScript does not know.
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) metrics.shift += value;
  });
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
