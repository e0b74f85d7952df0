import { isPlatformError } from "@maillage/errors";
import { unpackRoadNetwork } from "@maillage/road-network";
import { answerIsochrones, answerRoutes, answerTrip } from "./answer-tools.ts";
import { PlannerEngine } from "./planner-engine.ts";
import type { OpenRequest, WorkerRequest, WorkerResponse } from "./protocol.ts";

/** Entry of the browser's worker: one engine, opened once, then asked. */
let engine: PlannerEngine | undefined;

addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
  answer(data).then(
    (value) => respond({ id: data.id, ok: true, answer: value }, data.call === "compute" ? listBuffers(value) : []),
    (error: unknown) =>
      respond({
        id: data.id,
        ok: false,
        code: isPlatformError(error) ? error.code : "failed",
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});

async function answer(message: WorkerRequest): Promise<unknown> {
  if (message.call === "open") {
    engine = await openEngine(message.request);
    return { roadLines: engine.roadLines() };
  }
  if (engine === undefined) throw new Error("The worker was asked before it was opened.");
  switch (message.call) {
    case "compute":
      return engine.compute(message.request);
    case "route":
      return engine.route(message.request);
    case "remedy":
      return engine.remedy(message.request);
    case "isochrones":
      return answerIsochrones(engine.network, message.request);
    case "routes":
      return answerRoutes(engine.network, engine.homePlaces, message.request);
    case "trip":
      return answerTrip(engine.network, message.request);
  }
}

async function openEngine({
  artifactUrl,
  homes,
  communeCentres,
  communes,
  cantons,
}: OpenRequest): Promise<PlannerEngine> {
  const response = await fetch(artifactUrl);
  if (!response.ok) throw new Error(`The road network answered ${response.status} at ${artifactUrl}.`);
  const network = unpackRoadNetwork(await unfold(response));
  const opened = new PlannerEngine(network, { homes, communeCentres, communes }, cantons);
  opened.warmUp();
  return opened;
}

/** The route sends a gzip file. */
async function unfold({ body }: Response): Promise<Uint8Array> {
  if (body === null) throw new Error("The road network came without content.");
  const unfolded = new Response(body.pipeThrough(new DecompressionStream("gzip")));
  return new Uint8Array(await unfolded.arrayBuffer());
}

/** `transfer`: memory that goes to the page instead of being copied, sixty times a second while a hand moves. */
function respond(response: WorkerResponse, transfer: Transferable[] = []): void {
  postMessage(response, { transfer });
}

/** Memory of the arrays of an answer, each made for it alone. */
function listBuffers(answer: unknown): ArrayBuffer[] {
  if (typeof answer !== "object" || answer === null) return [];
  return Object.values(answer).flatMap((value) => {
    if (value instanceof Uint32Array && value.buffer instanceof ArrayBuffer) return [value.buffer];
    return "homeSite" in Object(value) ? listBuffers(value) : [];
  });
}
