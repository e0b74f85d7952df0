import { findBrowser } from "@maillage/e2e/find-browser";
import { chromium, type Page } from "@playwright/test";
import type { Measurement } from "../measure.ts";
import { BuiltApplication } from "./built-application.ts";
import { findInterval, listReceived, readThreads, sumBetween, type Task, type TraceEvent } from "./read-trace.ts";
import { serveGeneratedTerritory } from "./served-territory.ts";
import { traceEvents } from "./trace-events.ts";

const BENCH = "map";
const PORT = 3919;
const SEED = 1;
const WARM_UP_COUNT = 8;
/** The figures come before the map is whole: its own worker still cuts 250,000 roads into tiles. It has by then. */
const LOADING_MS = 15_000;
/** Between two moves of the hand: 20 a second, which the frames of a loaded machine can keep up with. */
const MOVE_MS = 50;
/** Shorter tasks of a worker only pass messages on. */
const ANSWER_MS_MIN = 2;
const WHAT = "20,000 homes, 250,000 junctions";
const TRACED = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "gpu"];

/** How the same drag is traced: drawn by software, which takes seconds a frame, and with WebGL's drawing left out. */
const MODES = [
  { name: "nothing drawn by WebGL", isDrawn: false, moveCount: 60 },
  { name: "drawn by software", isDrawn: true, moveCount: 8 },
] as const;

/**
 * A site dragged across the generated territory, in the built application and a real browser: what the page's main thread and
 * the planner's worker do, from the browser's own trace. Nothing where the application is not built.
 *
 * A frame goes from one `Commit`, where the page hands over what it has painted, to the next, and every task of the main thread that starts in it is counted:
 * scripts, styles, layout, painting, garbage collection and messages. One in which the page takes up an answer of the worker shows a move: those are
 * told apart from all of them, most of which have little to do. Told apart too: the time of those tasks on a processor, which
 * leaves out waiting; their time on the clock; and that without the calls which hand commands to the process that draws. A
 * graphics card does there in microseconds what this software renderer does in seconds on the page's own processors, so the
 * drag is also run with `drawElements` and `drawArrays` doing nothing: uploads to the card, and everything else, stay.
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
    try {
      const results: Measurement[] = [];
      for (const mode of MODES) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        if (!mode.isDrawn) await page.addInitScript(leaveOutDrawing);
        results.push(...(await measureDrag(page, application.url, mode)));
        await page.close();
      }
      return results;
    } finally {
      await browser.close();
    }
  } finally {
    await application.stop();
  }
}

type Mode = (typeof MODES)[number];

/** In the page, before its scripts. */
function leaveOutDrawing(): void {
  WebGL2RenderingContext.prototype.drawElements = () => {};
  WebGL2RenderingContext.prototype.drawArrays = () => {};
}

async function measureDrag(page: Page, url: string, mode: Mode): Promise<Measurement[]> {
  await serveGeneratedTerritory(page, SEED);
  // From afar, where the whole territory is seen, homes are areas.
  await page.goto(`${url}/52/carte?position=8.3/48.13/5.26`);
  await page
    .locator("tr[data-mesure=share] td", { hasText: /\d/ })
    .first()
    .waitFor({ state: "attached", timeout: 120_000 });
  await page.getByRole("button", { name: "Ajouter un site" }).click();
  const map = await page.locator(".maplibregl-canvas").first().boundingBox();
  if (map === null) throw new Error("The map has no box.");
  const [left, top] = [map.x + map.width * 0.35, map.y + map.height * 0.55];
  await page.mouse.click(left, top);
  const marker = await page.locator(".maplibregl-marker").last().boundingBox();
  if (marker === null) throw new Error("The site has no box.");
  await page.mouse.move(marker.x + marker.width / 2, marker.y + marker.height / 2);
  await page.mouse.down();
  await new Promise((resolve) => setTimeout(resolve, LOADING_MS));
  // Browsers compile what has run: the first moves are not those of a drag that lasts.
  await drag(page, left, top, WARM_UP_COUNT);
  const session = await page.context().newCDPSession(page);
  const events = await traceEvents(session, TRACED, () => drag(page, left, top, mode.moveCount));
  await page.mouse.up();
  return listMeasurements(events, mode);
}

async function drag(page: Page, left: number, top: number, moveCount: number): Promise<void> {
  for (let move = 0; move < moveCount; move++) {
    const angle = (2 * Math.PI * move) / 60;
    await page.mouse.move(left + 90 * Math.sin(angle), top - 60 + 60 * Math.cos(angle));
    await new Promise((resolve) => setTimeout(resolve, MOVE_MS));
  }
}

function listMeasurements(events: readonly TraceEvent[], { name, isDrawn }: Mode): Measurement[] {
  const frames = events
    .filter((event) => event.name === "Commit" && event.ph === "X")
    .map(({ ts }) => ts / 1000)
    .sort((a, b) => a - b);
  const threads = readThreads(events, "FireAnimationFrame");
  const main = threads.find((thread) => thread.name.startsWith("CrRendererMain"));
  // MapLibre has workers too; ours is the one that a drag keeps busy.
  const [planner] = threads
    .filter((thread) => thread.name.startsWith("DedicatedWorker"))
    .map((thread) => ({ ...thread, tasks: thread.tasks.filter(({ processorMs }) => processorMs > ANSWER_MS_MIN) }))
    .sort((a, b) => b.tasks.length - a.tasks.length);
  if (main === undefined || planner === undefined) throw new Error("The trace has no page, or no worker of it.");
  const showingFrames = new Set(listReceived(events, planner, main).map((ms) => findInterval(frames, ms)));
  const frame = (counted: string, measureOf: (task: Task) => number) => {
    const sums = sumBetween(main.tasks, frames, measureOf);
    return [
      toMeasurement(
        `main thread, a frame that shows a move, ${counted}; ${name}, ${WHAT}`,
        sums.filter((_, each) => showingFrames.has(each)),
      ),
      toMeasurement(`main thread, any frame, ${counted}; ${name}, ${WHAT}`, sums),
    ];
  };
  const move = (counted: string, measureOf: (task: Task) => number) =>
    toMeasurement(`worker, a move, ${counted}; ${name}, ${WHAT}`, planner.tasks.map(measureOf));
  return [
    ...frame("processor", ({ processorMs }) => processorMs),
    ...frame("clock", ({ durationMs }) => durationMs),
    ...(isDrawn ? frame("clock but calls to the renderer", (task) => task.durationMs - task.drawingMs) : []),
    move("processor", ({ processorMs }) => processorMs),
    move("clock", ({ durationMs }) => durationMs),
  ];
}
function toMeasurement(what: string, durationsMs: readonly number[]): Measurement {
  const sorted = durationsMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { bench: BENCH, what, medianMs: at(0.5), minMs: at(0), p90Ms: at(0.9), maxMs: at(1), runCount: sorted.length };
}
