import type { ImportKind } from "@maillage/official-data";
import type { ImportChoices } from "./import-views.ts";
import type { SourceRead } from "./read-source-protocol.ts";

/** Names of what known sources publish, as they are cited; a file of another source is cited by its own name. */
const SOURCE_NAMES: Readonly<Record<string, string>> = {
  "france-services-list": "Liste des structures France Services",
  v_mvt_commune: "Mouvements de communes (Code officiel géographique)",
  v_canton: "Cantons (Code officiel géographique)",
  v_commune: "Communes (Code officiel géographique)",
  "populations-legales": "Populations légales",
  "filosofi-200m": "Filosofi, carreaux de 200 m",
  "filosofi-1km": "Filosofi, carreaux de 1 km",
  "filosofi-natural": "Filosofi, carreaux de niveau naturel",
  "census-1km": "Recensement, carreaux de 1 km",
  "etalab-contours": "Contours des communes",
  ban: "Base adresse nationale",
};

/** What is proposed of a file once it was read a first time. */
export function proposeChoices(
  fileName: string,
  { table, kind, mapping, recognition }: Pick<SourceRead, "table" | "kind" | "mapping" | "recognition">,
): ImportChoices {
  return {
    ...{ table, kind, mapping, refusedRepairs: [], mode: "good-rows", absentSites: null },
    citation: {
      name: nameSource(kind, recognition.source ?? "") ?? fileName,
      producer: recognition.producer ?? "",
      licence: recognition.licence ?? "",
      vintage: recognition.vintage ?? "",
      url: null,
      date: proposeDate(kind, fileName),
    },
  };
}

/** ADMIN EXPRESS has a file for each kind of limits, which would all have one name. */
function nameSource(kind: ImportKind, source: string): string | undefined {
  return source.startsWith("admin-express") ? `ADMIN EXPRESS, ${kind}` : SOURCE_NAMES[source];
}

/** The day that the file's name tells: `liste-fs-20240801.csv`, `sites 2024-08-01.xlsx`. Null for what is not dated by a day. */
function proposeDate(kind: ImportKind, fileName: string): string | null {
  if (kind !== "sites") return null;
  const found = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(fileName);
  if (found === null) return null;
  const date = found.slice(1).join("-");
  // The 31st of a month that has thirty days is no date.
  return new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) === date ? date : null;
}
