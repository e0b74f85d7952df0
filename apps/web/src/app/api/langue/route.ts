import { LOCALE_COOKIE, parseLocale } from "../../../i18n/locale.ts";

const ONE_YEAR_SECONDS = 365 * 24 * 3600;

/** Remembers the language asked for, then leads back to the page the link was on. */
export function GET(request: Request): Response {
  const locale = parseLocale(new URL(request.url).searchParams.get("valeur") ?? undefined);
  return new Response(null, {
    status: 303,
    headers: {
      Location: pathOf(request.headers.get("referer")),
      "Set-Cookie": `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax`,
      "Cache-Control": "no-store",
    },
  });
}

/** Path and query only: whatever host the referrer names, the reader stays here. */
function pathOf(referrer: string | null): string {
  if (referrer === null || !URL.canParse(referrer)) return "/";
  const { pathname, search } = new URL(referrer);
  return `/${pathname.replace(/^\/+/, "")}${search}`;
}
