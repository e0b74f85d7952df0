import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { type AskedFile, SourceElsewhereError, SourceRefusedError, SourceUnreachableError } from "./source-errors.ts";
import { locateSource, type SourceSettings } from "./source-settings.ts";

const REDIRECT_COUNT_MAX = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export interface SourceReply {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: IncomingMessage;
  /** Where it came from in the end: the producer's address, or the mirror's. */
  readonly url: URL;
}

export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly settings: SourceSettings;
  /** Without a byte for so long, the request is given up. */
  readonly idleMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Nothing came for `idleMs`; whoever retries tells it from a refusal. */
export class IdleError extends Error {
  /** Whether anything had come before: a server that is there may do better at another try. */
  readonly hasAnswered: boolean;

  constructor(hasAnswered: boolean) {
    super("No byte comes any more.");
    this.hasAnswered = hasAnswered;
  }
}

/**
 * Asks for a file by GET, through the proxy that the environment tells, and follows redirections between known servers. The
 * body is to be read or destroyed by the caller.
 *
 * @throws {SourceElsewhereError} when it leads to a server that is not of the table: that one is not asked.
 * @throws {SourceUnreachableError}, {IdleError}, and the signal's reason.
 */
export async function requestSource(asked: AskedFile, options: RequestOptions): Promise<SourceReply> {
  let address = new URL(asked.url);
  for (let count = 0; count <= REDIRECT_COUNT_MAX; count++) {
    const url = locateSource(address, options.settings, asked);
    const body = await ask(asked, url, options);
    const { statusCode: status = 0, headers } = body;
    if (!REDIRECTS.has(status) || headers.location === undefined) return { status, headers, body, url };
    body.destroy();
    const next = URL.parse(headers.location, url);
    if (next === null) throw new SourceElsewhereError(asked, headers.location);
    address = next;
  }
  throw new SourceRefusedError(asked, 310);
}

function ask(
  asked: AskedFile,
  url: URL,
  { headers, settings, idleMs, signal }: RequestOptions,
): Promise<IncomingMessage> {
  const isSecure = url.protocol === "https:";
  // Agents read proxies alone; wherever Next is known, its types want this name too.
  const proxyEnv = { ...settings.environment, NODE_ENV: "production" as const };
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const fail = (cause: unknown) => {
    if (signal?.aborted === true) return reject(signal.reason);
    reject(cause instanceof IdleError ? cause : unreachable(asked, cause));
  };
  try {
    const request = (isSecure ? requestHttps : requestHttp)(url, {
      // Its own agent: the environment's proxy holds for these requests, and no connection outlives them.
      agent: isSecure ? new HttpsAgent({ proxyEnv }) : new HttpAgent({ proxyEnv }),
      headers: { accept: "*/*", "accept-encoding": "identity", "user-agent": "maillage", ...headers },
      timeout: idleMs,
      ...(signal === undefined ? {} : { signal }),
    });
    request.on("timeout", () => request.destroy(new IdleError(false)));
    request.on("error", fail);
    request.on("response", resolve);
    request.end();
  } catch (cause) {
    // A proxy whose address cannot be understood.
    fail(cause);
  }
  return promise;
}

function unreachable(asked: AskedFile, cause: unknown): SourceUnreachableError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return new SourceUnreachableError(asked, code, cause);
}
