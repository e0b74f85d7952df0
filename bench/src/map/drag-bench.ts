import { findBrowser } from "@maillage/e2e/find-browser";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import type { Measurement } from "../measure.ts";
import { BuiltApplication } from "./built-application.ts";
import { readTasks, sumBetween, type Task, type TraceEvent } from "./read-trace.ts";
import { serveGeneratedTerritory } from "./served-territory.ts";

const BENCH = "map";
const PORT = 3919;
const SEED = 1;
const MOVE_COUNT = 30;
const WARM_UP_COUNT = 5;
/** Between two moves of the hand: 30 a second, which every frame of a loaded machine can keep up with. */
const MOVE_MS = 33;
const WHAT = "20,000 homes, 250,000 junctions";

/**
 * A site dragged across the generated territory, in the built application and a real browser: what the page's main thread and
 * the planner's worker do in each frame, from the browser's own trace. Nothing where the application is not built.
 */
export async function runMapBench(): Promise<Measurement[]> {
  const application = await BuiltApplication.start(PORT);
  if (application === undefined) {
    console.log(`${BENCH}: the application is not built (npx pnpm --filter @maillage/web build)`);
    return [];
  }
  try {
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      // Software rendering of WebGL, which is done in another process and so is not counted.
      args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    try {
      // From afar, where the whole territory is seen, homes are areas.
      return await measureDrag(page, application.url, "areas", "8.3");
    } finally {
      await browser.close();
    }
  } finally {
    await application.stop();
  }
}

async function measureDrag(page: Page, url: string, form: string, zoom: string): Promise<Measurement[]> {
  await serveGeneratedTerritory(page, SEED);
  await page.goto(`${url}/52/carte?position=${zoom}/48.13/5.26`);
  await page.locator("tr[data-mesure=share] td", { hasText: /\d/ }).first().waitFor({ timeout: 120_000 });
  await page.getByRole("button", { name: "Ajouter un site" }).click();
  const map = await page.locator(".maplibregl-canvas").first().boundingBox();
  if (map === null) throw new Error("The map has no box.");
  const [left, top] = [map.x + map.width * 0.35, map.y + map.height * 0.55];
  await page.mouse.click(left, top);
  const marker = await page.locator(".maplibregl-marker").last().boundingBox();
  if (marker === null) throw new Error("The site has no box.");
  await page.mouse.move(marker.x + marker.width / 2, marker.y + marker.height / 2);
  await page.mouse.down();
  // Browsers compile what has run: the first moves are not those of a drag that lasts.
  await drag(page, left, top, WARM_UP_COUNT);
  const session = await page.context().newCDPSession(page);
  // Processor time: what a loaded machine takes away from the page is not counted.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await readThreadMs(session);
  await page.evaluate(countFrames);
  const events = await trace(session, () => drag(page, left, top, MOVE_COUNT));
  const spentMs = (await readThreadMs(session)) - before;
  await page.mouse.up();
  const frameCount = await page.evaluate(() => Number(document.documentElement.dataset.frames));
  const processor = `main thread, processor time a frame of a drag (mean), homes as ${form}, ${WHAT}`;
  return [...listMeasurements(events, form), toMeasurement(processor, [spentMs / Math.max(1, frameCount)])];
}

/** In the page: counts its frames from now on. */
function countFrames(): void {
  let count = 0;
  const next = () => {
    document.documentElement.dataset.frames = String(++count);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** Processor time of the page's main thread since it started. */
async function readThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const found = metrics.find(({ name }) => name === "ThreadTime");
  if (found === undefined) throw new Error("This browser does not tell the processor time of a page.");
  return found.value * 1000;
}

async function drag(page: Page, left: number, top: number, moveCount: number): Promise<void> {
  for (let move = 0; move < moveCount; move++) {
    const angle = (2 * Math.PI * move) / 60;
    await page.mouse.move(left + 90 * Math.sin(angle), top - 60 + 60 * Math.cos(angle));
    await new Promise((resolve) => setTimeout(resolve, MOVE_MS));
  }
}

async function trace(session: CDPSession, run: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  // The protocol's own types leave the events unsaid.
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: [
        "toplevel",
        "devtools.timeline",
        "devtools.timeline.frame",
        "disabled-by-default-devtools.timeline",
      ],
    },
  });
  await run();
  await session.send("Tracing.end");
  await ended;
  return events;
}

function listMeasurements(events: readonly TraceEvent[], form: string): Measurement[] {
  const frames = events
    .filter(({ name }) => name === "FireAnimationFrame")
    .map(({ ts }) => ts / 1000)
    .sort((a, b) => a - b);
  const tasks = readTasks(events, "FireAnimationFrame");
  const threads = [...tasks.entries()];
  const main = threads.find(([name]) => name.startsWith("CrRendererMain"))?.[1] ?? [];
  const workers = threads.filter(([name]) => name.startsWith("DedicatedWorker"));
  // MapLibre has workers too; ours is the one that a drag keeps busy.
  const planner = workers
    .map(([, list]) => list)
    .sort((a, b) => total(b) - total(a))
    .at(0);
  return [
    toMeasurement(`main thread, a frame of a drag, homes as ${form}, ${WHAT}`, sumBetween(main, frames)),
    toMeasurement(
      `worker, a move of the hand, homes as ${form}, ${WHAT}`,
      (planner ?? []).map(({ durationMs }) => durationMs).filter((durationMs) => durationMs > 0.2),
    ),
  ];
}

function total(tasks: readonly Task[]): number {
  return tasks.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

function toMeasurement(what: string, durationsMs: readonly number[]): Measurement {
  const sorted = durationsMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { bench: BENCH, what, medianMs: at(0.5), minMs: at(0), p90Ms: at(0.9), maxMs: at(1), runCount: sorted.length };
}
