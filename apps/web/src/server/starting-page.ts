import type { IncomingMessage, ServerResponse } from "node:http";

/** The last thing the start-up said it was doing; shown to a browser that came early. */
export interface StartUpProgress {
  sentence: string;
}

/** Answers while the database opens and the first figures are computed: the port is ours, the pages are not ready. */
export function answerWhileStarting(
  request: IncomingMessage,
  response: ServerResponse,
  progress: StartUpProgress,
): void {
  response.statusCode = 503;
  response.setHeader("Retry-After", "2");
  response.setHeader("Cache-Control", "no-store");
  if (request.url?.startsWith("/api/")) {
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.end(JSON.stringify({ status: "starting", doing: progress.sentence }));
    return;
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(startingPage(progress.sentence));
}

function startingPage(sentence: string): string {
  const safe = sentence.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<meta name="viewport" content="width=device-width"><title>Maillage démarre</title>
<main><h1>Maillage démarre…</h1><p>${safe}</p><p>Cette page se recharge d’elle-même. <span lang="en">This page reloads by itself.</span></p></main></html>`;
}
