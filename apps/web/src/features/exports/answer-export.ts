import { isPlatformError } from "@maillage/errors";
import { parseQuery } from "@maillage/planning/parse-query";
import type { QueryIssue } from "@maillage/planning/query-issues";
import { buildTerritoryLayers, LAYER_IDS } from "@maillage/reports";
import { describeFile } from "@maillage/reports/export-formats";
import { exportLayers } from "@maillage/reports/formats";
import type { Locale } from "../../i18n/locale.ts";
import { answerRefusal, findRefusal } from "../../server/find-refusal.ts";
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
  try {
    const query = parseQuery(exportQuerySchema, readExportAddress(territory, search));
    return await stream(query, query.langue ?? locale);
  } catch (error) {
    if (isNoLayer(error)) return answerRefusal({ status: 400, message: noLayer });
    const refusal = findRefusal(error, locale);
    if (refusal === undefined) throw error;
    return answerRefusal(refusal);
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

function isNoLayer(error: unknown): boolean {
  if (!isPlatformError(error) || error.code !== "planning/invalid-query") return false;
  const issues = error.context.issues as readonly QueryIssue[];
  return issues.every(({ field, rule }) => field === "couches" && rule === "too-few");
}
