/**
 * Whether a request that changes something comes from our own pages. Any site open in the same browser can send one to a
 * loopback server, and the browser would carry it out: reading the answer is what it forbids. Browsers say where a request
 * comes from in headers that no page can set; a program without them (curl, a script of this machine's owner) is no page.
 */
export function isFromOurPages(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  return origin === null || (URL.canParse(origin) && new URL(origin).host === headers.get("host"));
}
