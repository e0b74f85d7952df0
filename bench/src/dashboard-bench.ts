import { findBrowser } from "@maillage/e2e/find-browser";
import { type Browser, chromium, type Page } from "@playwright/test";
import { BuiltApplication } from "./map/built-application.ts";
import type { Measurement } from "./measure.ts";

const BENCH = "dashboard";
const PORT = 3920;
const RUN_COUNT = 7;
const PATH = "/52/tableau-de-bord";
/** After the last answer: whatever the scripts still do then is counted. */
const QUIET_MS = 1_000;

/** What a decision-maker on a small machine may be made to wait for. */
const BUDGETS = { largestPaintMs: 1_500, blockingMs: 100, scriptBytes: 250_000, shift: 0.1 } as const;

const SCREENS = [
  { name: "1280 px", width: 1280, height: 900 },
  { name: "390 px", width: 390, height: 844 },
] as const;

/** What one opening of the page took, with Lighthouse's own definitions, on the machine as it is: nothing is slowed down. */
interface PageLoad {
  readonly largestPaintMs: number;
  /** What tasks of the main thread take over 50 ms each, from the first paint of contents on: total blocking time. */
  readonly blockingMs: number;
  /** Cumulative layout shift, without unit. */
  readonly shift: number;
  /** Of scripts as they travel, compressed. */
  readonly scriptBytes: number;
}

declare global {
  interface Window {
    pageMetrics: { largestPaintMs: number; firstPaintMs: number; shift: number; tasks: [number, number][] };
  }
}

/**
 * The dashboard of the embedded territory in the built application and a real browser, opened some times with an empty cache. The four
 * figures are Lighthouse's, read from the same performance entries of the browser without its packages, and without its simulated
 * slow machine. Nothing where the application is not built.
 *
 * @throws {Error} when a median is over its budget.
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
      const overruns: string[] = [];
      for (const { name, ...viewport } of SCREENS) {
        // The first one computes what the others read back.
        const loads: PageLoad[] = [];
        for (let run = 0; run < RUN_COUNT; run++)
          loads.push(await openPage(browser, `${application.url}${PATH}`, viewport));
        const median = (key: keyof PageLoad) => middle(loads.map((load) => load[key]));
        const timed = (what: string, key: "largestPaintMs" | "blockingMs"): Measurement => {
          const sorted = loads.map((load) => load[key]).sort((a, b) => a - b);
          const at = (rank: number) => sorted[rank] ?? Number.NaN;
          return {
            ...{ bench: BENCH, what: `${what}, ${name}`, medianMs: median(key), minMs: at(0) },
            ...{ p90Ms: at(sorted.length - 1), maxMs: at(sorted.length - 1), runCount: RUN_COUNT },
          };
        };
        results.push(timed("largest contentful paint", "largestPaintMs"), timed("total blocking time", "blockingMs"));
        console.log(
          `${BENCH.padEnd(9)} ${`scripts, compressed, ${name}`.padEnd(72)} ${(median("scriptBytes") / 1000).toFixed(1).padStart(10)} kB; layout shift ${median("shift").toFixed(4)}`,
        );
        overruns.push(
          ...(Object.keys(BUDGETS) as (keyof typeof BUDGETS)[])
            .filter((key) => median(key) > BUDGETS[key])
            .map((key) => `${name}: ${key} is ${median(key).toFixed(2)}, over ${BUDGETS[key]}`),
        );
      }
      if (overruns.length > 0) throw new Error(`Over budget: ${overruns.join("; ")}`);
      return results;
    } finally {
      await browser.close();
    }
  } finally {
    await application.stop();
  }
}

async function openPage(browser: Browser, url: string, viewport: { width: number; height: number }): Promise<PageLoad> {
  const context = await browser.newContext({ viewport, locale: "fr-FR" });
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    const scripts = await countScripts(page);
    await page.goto(url, { waitUntil: "networkidle" });
    await page.waitForTimeout(QUIET_MS);
    const { largestPaintMs, firstPaintMs, shift, tasks } = await page.evaluate(() => window.pageMetrics);
    const blockingMs = tasks
      .filter(([start, duration]) => start + duration > firstPaintMs)
      .reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
    return { largestPaintMs, blockingMs, shift, scriptBytes: scripts() };
  } finally {
    await context.close();
  }
}

/** Bytes of scripts received so far, as the browser's own protocol counts them. */
async function countScripts(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
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
  const metrics: Window["pageMetrics"] = { largestPaintMs: Number.NaN, firstPaintMs: 0, shift: 0, tasks: [] };
  window.pageMetrics = metrics;
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("largest-contentful-paint", ({ startTime }) => {
    metrics.largestPaintMs = startTime;
  });
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") metrics.firstPaintMs = startTime;
  });
  watch("layout-shift", (entry) => {
    // The type that browsers give such entries, which TypeScript does not know.
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) metrics.shift += value;
  });
  watch("longtask", ({ startTime, duration }) => {
    metrics.tasks.push([startTime, duration]);
  });
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
