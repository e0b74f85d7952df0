import { isPlatformError, type Locale } from "@maillage/errors";
import type { Planning } from "@maillage/planning";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { ZodError, z } from "zod";
import { findErrorMessage } from "../error-messages.ts";
import { describeFigures } from "./describe-figures.ts";
import { FIGURES_ROUTES, type FiguresRoute } from "./figures-routes.ts";
import type { faultSchema } from "./figures-schemas.ts";

export interface FiguresRequest {
  /** After the API's own address, decoded: `["territories", "52"]`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** The API's own address as whoever asks sees it. */
  readonly baseUrl: string;
  readonly locale: Locale;
}

export interface FiguresAnswer {
  readonly status: number;
  readonly body: unknown;
}

const NOT_FOUND = {
  fr: "Cette adresse n’existe pas. Voyez openapi.json pour celles qu’il y a.",
  en: "This address does not exist. See openapi.json for those there are.",
};

/**
 * The main figures as JSON, for other people's programs. What is asked wrongly, or is not there, is answered by a code and a
 * sentence; anything else is thrown.
 */
export async function answerFigures(request: FiguresRequest, planning: Planning): Promise<FiguresAnswer> {
  const { path, query, baseUrl, locale } = request;
  if (path.join("/") === "openapi.json") return { status: 200, body: describeFigures(FIGURES_ROUTES, baseUrl) };
  for (const route of FIGURES_ROUTES) {
    const named = matchPath(route.path, path);
    if (named !== null) return answerRoute(route, { ...Object.fromEntries(query), ...named }, planning, locale);
  }
  return refuse(404, { code: "not-found", message: NOT_FOUND[locale] });
}

async function answerRoute(
  route: FiguresRoute,
  asked: Readonly<Record<string, string>>,
  planning: Planning,
  locale: Locale,
): Promise<FiguresAnswer> {
  const params = route.params.safeParse(asked);
  if (!params.success) return refuse(400, { code: "invalid-query", message: describeIssues(params.error) });
  try {
    return { status: 200, body: route.answer.parse(await route.find(planning, params.data)) };
  } catch (error) {
    const found = isPlatformError(error) ? findErrorMessage(error, locale) : undefined;
    if (!isPlatformError(error) || found === undefined) throw error;
    const status = getHTTPStatusCodeFromError(new TRPCError({ code: found.trpc }));
    return refuse(status, { code: error.code, message: found.message });
  }
}

function refuse(status: number, body: z.input<typeof faultSchema>): FiguresAnswer {
  return { status, body };
}

/** In the words of programs: the parameter and what is wrong with it. */
function describeIssues(error: ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`.replace(/^: /, "")).join("; ");
}

/** The parameters of a path, null when it is another's. */
function matchPath(template: string, path: readonly string[]): Readonly<Record<string, string>> | null {
  const parts = template.split("/").slice(1);
  if (parts.length !== path.length) return null;
  const named: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) named[name] = path[index] ?? "";
    else if (part !== path[index]) return null;
  }
  return named;
}
