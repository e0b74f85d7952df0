import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type ServedRoute = (request: IncomingMessage, response: ServerResponse) => void;

export interface SourceServer {
  readonly url: string;
  /** Method, path and range of each request, in order. */
  readonly asked: string[];
  /** By path without query: `/www.insee.fr/fr/…`. What is not there is a 404. */
  readonly routes: Map<string, ServedRoute>;
}

/**
 * A server of this machine that stands for all the official ones, under their names.
 *
 * @param closeWhen registers its closing: at the end of the test unless told.
 */
export async function startSourceServer(
  closeWhen: (close: () => void) => void = onTestFinished,
): Promise<SourceServer> {
  const asked: string[] = [];
  const routes = new Map<string, ServedRoute>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const { range } = request.headers;
    asked.push(range === undefined ? pathname : `${pathname} ${range}`);
    const route = routes.get(pathname);
    if (route === undefined) response.writeHead(404).end();
    else route(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closeWhen(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has an address with one.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, routes };
}

/** A file with its validators: answers conditions and pieces as official servers do. */
export function serveFile(content: string | Buffer, etag = '"one"'): ServedRoute {
  const bytes = Buffer.from(content);
  return ({ headers }, response) => {
    if (headers["if-none-match"] === etag) return void response.writeHead(304, { etag }).end();
    const first = /^bytes=(\d+)-$/.exec(headers.range ?? "")?.[1];
    if (first !== undefined && headers["if-range"] === etag) {
      const piece = bytes.subarray(Number(first));
      const range = `bytes ${first}-${bytes.length - 1}/${bytes.length}`;
      response.writeHead(206, { etag, "content-range": range, "content-length": piece.length }).end(piece);
    } else response.writeHead(200, { etag, "content-length": bytes.length }).end(bytes);
  };
}

/** Leaves a reader on a busy machine the time to write what it got: what is still on its way is lost with the line. */
const CUT_MS = 250;

/** Gives half of the file, then cuts the line. */
export function cutAtHalf(content: string, etag = '"one"'): ServedRoute {
  const bytes = Buffer.from(content);
  return (_, response) => {
    response.writeHead(200, { etag, "content-length": bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(() => response.destroy(), CUT_MS));
  };
}
