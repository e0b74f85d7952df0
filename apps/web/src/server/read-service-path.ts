/** What is asked of a service under `prefix`: the decoded segments after it, and the query. */
export function readServicePath(
  request: Request,
  prefix: string,
): { readonly path: readonly string[]; readonly query: URLSearchParams } {
  const { pathname, searchParams } = new URL(request.url);
  return { path: pathname.slice(prefix.length).split("/").filter(Boolean).map(decodeSegment), query: searchParams };
}

/** As written when it is no percent-encoding: then nothing has that name, and the answer says so. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
