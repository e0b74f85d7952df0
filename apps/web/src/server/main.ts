import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openPlanning } from "@maillage/planning";
import { writeNote } from "@maillage/reports/note";
import { type Environment, parseEnvironment, setFrameworkEnvironment } from "../env.ts";
import { createAddressGate } from "./address-gate.ts";
import { isLoopback, isLoopbackHostHeader } from "./loopback.ts";
import { setNoteWriter } from "./note-writer.ts";
import { setPageSettings } from "./page-settings.ts";
import { setPlanning } from "./planning.ts";
import { applySecurityHeaders } from "./security-headers.ts";
import {
  listenFailureSentence,
  NOT_BUILT_SENTENCE,
  openFailureSentence,
  publicAddressSentence,
  type StartUpSentence,
} from "./start-up-failure.ts";
import { answerWhileStarting, type StartUpProgress } from "./starting-page.ts";
import { answerUnavailable } from "./unavailable-page.ts";

const WEB_FOLDER = fileURLToPath(new URL("../..", import.meta.url));

await main().catch((error: unknown) => {
  const sentence = openFailureSentence(error);
  if (sentence === undefined) throw error;
  refuseToStart(sentence);
});

/**
 * Takes the port first, so that a port in use stops us before the data folder is touched; then opens the services, then
 * the pages. Meanwhile a browser that came early is told to wait.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
  const environment = parseEnvironment();
  if (!isLoopback(environment.host)) refuseToStart(publicAddressSentence(environment.host));

  const progress: StartUpProgress = { sentence: "Ouverture des données…" };
  let answer: RequestListener = (request, response) => answerWhileStarting(request, response, progress);
  const server = await listen(environment, (request, response) => {
    if (!isLoopbackHostHeader(request.headers.host)) {
      response.writeHead(421, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("Maillage answers only under the name localhost.\n");
      return;
    }
    applySecurityHeaders(request, response, { development: values.dev, planIgnUrl: environment.planIgnUrl });
    answer(request, response);
  });

  const planning = await openPlanning({
    dataFolder: environment.dataFolder,
    databaseUrl: environment.databaseUrl,
    sourceEnvironment: environment.sourceVariables,
    onProgress: (sentence) => {
      progress.sentence = sentence;
      print(sentence);
    },
  });
  setPlanning(planning);
  setNoteWriter((about, format) => writeNote(planning, about, format));
  setPageSettings({ planIgnUrl: environment.planIgnUrl ?? null });

  if (!values.dev && !existsSync(join(WEB_FOLDER, ".next", "BUILD_ID"))) refuseToStart(NOT_BUILT_SENTENCE);
  setFrameworkEnvironment({ development: values.dev });
  const { default: next } = await import("next");
  const application = next({
    dev: values.dev,
    dir: WEB_FOLDER,
    hostname: environment.host,
    port: environment.port,
    httpServer: server,
  });
  await application.prepare();
  const handle = application.getRequestHandler();
  const gate = createAddressGate(join(WEB_FOLDER, "src", "app"), planning);
  answer = (request, response) => {
    gate(request.url ?? "/").then(
      (url) => {
        request.url = url;
        handle(request, response).catch((error: unknown) =>
          response.destroy(error instanceof Error ? error : undefined),
        );
      },
      (error: unknown) => answerUnavailable(request, response, error),
    );
  };
  print(`Maillage est prêt · Maillage is ready: http://localhost:${environment.port}`);

  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await application.close();
    await planning.close();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

async function listen({ port, host }: Environment, listener: RequestListener) {
  const server = createServer(listener);
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const sentence = listenFailureSentence(error, port, host);
    if (sentence === undefined) throw error;
    refuseToStart(sentence);
  }
  return server;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function refuseToStart({ fr, en }: StartUpSentence): never {
  process.stderr.write(`${fr}\n${en}\n`);
  process.exit(1);
}
