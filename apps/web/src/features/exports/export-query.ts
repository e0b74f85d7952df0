import { siteNetworkSlugSchema, territoryCodeSchema } from "@maillage/planning/queries";
import { scenarioIdSchema } from "@maillage/planning/scenario-queries";
import { FORMAT_IDS } from "@maillage/reports/export-formats";
import { LAYER_IDS, type LayersQuestion } from "@maillage/reports/layers-question";
import { z } from "zod";
import { LOCALES } from "../../i18n/locale.ts";
import { THRESHOLD_MINUTES, TIME_FACTOR } from "../../view-state/view-state.ts";

/** A field that a form sends empty is one left out. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** What the address of a download says: the words of the other pages' addresses, and those of the form. */
export const exportQuerySchema = z.object({
  territory: territoryCodeSchema,
  reseau: optional(siteNetworkSlugSchema),
  scenario: optional(scenarioIdSchema),
  version: optional(z.coerce.number().int().min(1)),
  seuil: optional(z.coerce.number().min(THRESHOLD_MINUTES.min).max(THRESHOLD_MINUTES.max)),
  facteur: optional(z.coerce.number().min(TIME_FACTOR.min).max(TIME_FACTOR.max)),
  /** A proposal's, for the layer of its plan. */
  proposition: optional(z.string().max(100)),
  couches: z.array(z.enum(LAYER_IDS)).min(1),
  format: z.enum(FORMAT_IDS),
  /** Of titles and words in the file; the reader's own when left out. */
  langue: optional(z.enum(LOCALES)),
});
export type ExportQuery = z.output<typeof exportQuerySchema>;

/** The fields of an address; `couches` may be there several times, or hold several separated by commas. */
export function readExportAddress(territory: string, search: URLSearchParams): Readonly<Record<string, unknown>> {
  const couches = search.getAll("couches").flatMap((words) => words.split(","));
  return { ...Object.fromEntries(search), territory, couches: [...new Set(couches)].filter((word) => word !== "") };
}

/** What a download is about. @param siteNetwork the one to take when the address names neither network nor scenario. */
export function buildLayersQuestion(query: ExportQuery, siteNetwork: string): LayersQuestion {
  const { territory, scenario, version, reseau } = query;
  const sites = scenario === undefined ? { siteNetwork: reseau ?? siteNetwork } : { scenario, version };
  const thresholdSeconds = (query.seuil ?? THRESHOLD_MINUTES.goal) * 60;
  const timeFactor = query.facteur ?? TIME_FACTOR.none;
  return { about: { territory, ...sites, thresholdSeconds, timeFactor }, proposal: query.proposition };
}

/** `maillage-52-2024-08-01-homes.csv`: plain letters, so that every browser keeps it. */
export function nameExportFile(
  { territory, scenario, reseau, couches }: ExportQuery,
  siteNetwork: string,
  extension: string,
): string {
  const subject = scenario === undefined ? (reseau ?? siteNetwork) : `scenario-${scenario}`;
  const [only, ...others] = couches;
  return `${["maillage", territory, subject, ...(only !== undefined && others.length === 0 ? [only] : [])].join("-")}.${extension}`;
}
