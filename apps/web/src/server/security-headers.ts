import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { applyLeanAddress } from "./lean-address.ts";

/** Request header by which the layout learns the nonce of the page being rendered. */
export const NONCE_HEADER = "x-nonce";

export interface SecurityOptions {
  readonly development: boolean;
  /** Whether any page may show the answer in a frame: only a widget, which edits nothing. */
  readonly isFramed?: boolean;
  /** Address of the server of Plan IGN, the only other machine that pages may ask, and only when who runs the service says so. */
  readonly planIgnUrl: string | undefined;
}

/**
 * Nothing is loaded from another machine, but for Plan IGN where it is offered. Scripts need the page's nonce; workers (ours and MapLibre's) are files of this
 * server; MapLibre turns its icons into `blob:` and `data:` images. Style *attributes* are allowed, because components of
 * the State design system carry some; style elements are not.
 */
export function contentSecurityPolicy(
  nonce: string,
  { development, planIgnUrl, isFramed = false }: SecurityOptions,
): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`;
  const planIgn = planIgnUrl === undefined ? "" : ` ${new URL(planIgnUrl).origin}`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob:${planIgn}`,
    "font-src 'self'",
    `connect-src 'self'${planIgn}${development ? " ws:" : ""}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isFramed ? "*" : "'none'"}`,
  ].join("; ");
}

/** Sets the headers of the answer, and the nonce on the request for Next to put on its own scripts. */
export function applySecurityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  options: SecurityOptions,
): void {
  const nonce = randomBytes(16).toString("base64");
  const { isFramed } = applyLeanAddress(request);
  const policy = contentSecurityPolicy(nonce, { ...options, isFramed });
  request.headers[NONCE_HEADER] = nonce;
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
}
