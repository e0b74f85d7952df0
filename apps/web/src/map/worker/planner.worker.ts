import { isPlatformError } from "@maillage/errors";
import { unpackRoadNetwork } from "@maillage/road-network";
import { answerIsochrones, answerRoutes, answerTrip } from "./answer-tools.ts";
import { NearestSender } from "./nearest-sender.ts";
import { PlannerEngine } from "./planner-engine.ts";
import type {
  ComputeAnswer,
  ComputeMessage,
  OpenRequest,
  WorkerFigures,
  WorkerRequest,
  WorkerResponse,
} from "./protocol.ts";

/** Entry of the browser's worker: one engine, opened once, then asked. */
let engine: PlannerEngine | undefined;
/** The base's figures that the page has. */
let sentBase: WorkerFigures | undefined;
const nearestSender = new NearestSender();

addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
  answer(data).then(
    ({ value, transfer }) => respond({ id: data.id, ok: true, answer: value }, transfer),
    (error: unknown) =>
      respond({
        id: data.id,
        ok: false,
        code: isPlatformError(error) ? error.code : "failed",
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});

/** `transfer`: memory that goes to the page instead of being copied, sixty times a second while a hand moves. */
interface Answered {
  readonly value: unknown;
  readonly transfer?: Transferable[];
}

async function answer(message: WorkerRequest): Promise<Answered> {
  if (message.call === "open") {
    engine = await openEngine(message.request);
    return { value: null };
  }
  if (engine === undefined) throw new Error("The worker was asked before it was opened.");
  if (message.call === "compute") return answerCompute(engine.compute(message.request));
  return { value: ask(engine, message) };
}

function ask(engine: PlannerEngine, message: Exclude<WorkerRequest, { readonly call: "open" | "compute" }>): unknown {
  switch (message.call) {
    case "roads":
      return engine.roadLines();
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

/** Without what the page has already: the network as it is stays so through a drag, and so do most homes. */
function answerCompute({ base, baseCertainty, homeBaseDeciseconds, ...live }: ComputeAnswer): Answered {
  const isKnown = base === sentBase;
  sentBase = base;
  const nearest = nearestSender.next(live.nearest);
  const value: ComputeMessage = {
    ...live,
    nearest,
    base: isKnown ? "as-before" : { base, baseCertainty, homeBaseDeciseconds },
  };
  // Made for this answer alone; the base's times stay the engine's.
  return {
    value,
    transfer: Object.values(nearest).flatMap((part) => (part instanceof Uint32Array ? [part.buffer] : [])),
  };
}

async function openEngine({
  artifactUrl,
  homes,
  communeCentres,
  communes,
  cantons,
  namedCantons,
}: OpenRequest): Promise<PlannerEngine> {
  const response = await fetch(artifactUrl);
  if (!response.ok) throw new Error(`The road network answered ${response.status} at ${artifactUrl}.`);
  const network = unpackRoadNetwork(await unfold(response));
  const opened = new PlannerEngine(network, { homes, communeCentres, communes, cantons }, namedCantons);
  opened.warmUp();
  return opened;
}

/** The route sends a gzip file. */
async function unfold({ body }: Response): Promise<Uint8Array> {
  if (body === null) throw new Error("The road network came without content.");
  const unfolded = new Response(body.pipeThrough(new DecompressionStream("gzip")));
  return new Uint8Array(await unfolded.arrayBuffer());
}

function respond(response: WorkerResponse, transfer: Transferable[] = []): void {
  postMessage(response, { transfer });
}
