import type { CDPSession } from "@playwright/test";
import type { TraceEvent } from "./read-trace.ts";

/** The browser's own trace of what happens while something runs. */
export async function traceEvents(
  session: CDPSession,
  includedCategories: string[],
  run: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  // The protocol's own types leave the events unsaid.
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories } });
  await run();
  await session.send("Tracing.end");
  await ended;
  return events;
}
