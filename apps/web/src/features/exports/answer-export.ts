import { findErrorMessage } from "@maillage/api";
import { isPlatformError } from "@maillage/errors";
import { listQueryIssues } from "@maillage/planning/query-issues";
import { buildTerritoryLayers, LAYER_IDS } from "@maillage/reports";
import { findReportSentence } from "@maillage/reports/error-sentences";
import { describeFile } from "@maillage/reports/export-formats";
import { exportLayers } from "@maillage/reports/formats";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { Locale } from "../../i18n/locale.ts";
import { getPlanning } from "../../server/planning.ts";
import { chooseSiteNetwork } from "../territory/choose-site-network.ts";
import {
  buildLayersQuestion,
  type ExportQuery,
  exportQuerySchema,
  nameExportFile,
  readExportAddress,
} from "./export-query.ts";

/**
 * The file that an address asks for, written as it is read; or, in words, why there is none. What fails once the file has begun
 * cuts it: the browser then says that the download failed, and keeps no half file.
 *
 * @param noLayer what to say when no data is chosen, the one refusal that the form lets through.
 */
export async function answerExport(
  territory: string,
  search: URLSearchParams,
  locale: Locale,
  noLayer: string,
): Promise<Response> {
  const parsed = exportQuerySchema.safeParse(readExportAddress(territory, search));
  if (!parsed.success) {
    const issues = listQueryIssues(parsed.error);
    const isEmpty = issues.every(({ field, rule }) => field === "couches" && rule === "too-few");
    if (isEmpty) return refuse(noLayer, 400);
    return refuse(
      findErrorMessage({ code: "planning/invalid-query", context: { issues } }, locale)?.message ?? "",
      400,
    );
  }
  try {
    return await stream(parsed.data, parsed.data.langue ?? locale);
  } catch (error) {
    return explain(error, locale);
  }
}

async function stream(query: ExportQuery, language: Locale): Promise<Response> {
  const planning = getPlanning();
  const { siteNetworks } = await planning.getTerritory(query.territory);
  const { slug } = chooseSiteNetwork(siteNetworks, null);
  // In the order of every list, whichever box was ticked first.
  const ids = LAYER_IDS.filter((id) => query.couches.includes(id));
  const layers = await buildTerritoryLayers(planning, buildLayersQuestion(query, slug), ids);
  const { extension, mediaType } = describeFile(query.format, layers.length);
  const chunks = exportLayers(layers, query.format, language)[Symbol.asyncIterator]();
  // A failure of the beginning (a full disk, a text too long) can still be told in words.
  const first = await chunks.next();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (first.done === true) controller.close();
      else controller.enqueue(first.value);
    },
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await chunks.return?.();
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${nameExportFile(query, slug, extension)}"`,
      "Cache-Control": "no-store",
    },
  });
}

function explain(error: unknown, locale: Locale): Response {
  if (isPlatformError(error)) {
    const own = findReportSentence(error, locale);
    if (own !== undefined) return refuse(own, error.code === "reports/temporary-file" ? 507 : 400);
    const known = findErrorMessage(error, locale);
    if (known !== undefined) {
      return refuse(known.message, getHTTPStatusCodeFromError(new TRPCError({ code: known.trpc })));
    }
  }
  throw error;
}

function refuse(message: string, status: number): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(`${message}\n`, { status, headers });
}
