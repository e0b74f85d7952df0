import type { IncomingMessage } from "node:http";

/** Request header by which the layout learns that a page is shown without the service's header and footer. */
export const LEAN_HEADER = "x-lean";

/** Request header of the language of an address that is shared: who opens it has no cookie of ours. */
export const LOCALE_HEADER = "x-locale";

const WIDGET = /^\/[^/]+\/widget\//;

/**
 * Marks a request for a page that is only read: a widget, or an address that ends with `lecture=true`. Whatever its sender wrote in
 * these headers is taken away.
 *
 * @returns whether other pages may frame the answer.
 */
export function applyLeanAddress(request: Pick<IncomingMessage, "url" | "headers">): { readonly isFramed: boolean } {
  const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
  const parameters = new URLSearchParams(query);
  const isFramed = WIDGET.test(path);
  const isLean = isFramed || parameters.get("lecture") === "true";
  delete request.headers[LEAN_HEADER];
  delete request.headers[LOCALE_HEADER];
  if (isLean) {
    request.headers[LEAN_HEADER] = "1";
    const locale = parameters.get("langue");
    if (locale !== null) request.headers[LOCALE_HEADER] = locale;
  }
  return { isFramed };
}
