import { type Bilingual, french, type Locale } from "@maillage/errors";
import type { DatasetVersionView } from "@maillage/planning";

const STATES: Readonly<Record<DatasetVersionView["state"], Bilingual>> = {
  "in-force": { fr: "en vigueur", en: "in force" },
  superseded: { fr: "remplacée", en: "superseded" },
  undone: { fr: "annulée", en: "undone" },
};

/** One version in a line; the one in force is starred. */
export function lineOfVersion(version: DatasetVersionView, locale: Locale): string {
  const { id, kind, name, vintage, rowCount, importedAt, state } = version;
  const rows = { fr: `${rowCount} lignes`, en: `${rowCount} rows` }[locale];
  const facts = [kind, name, vintage, rows, importedAt.slice(0, 16), STATES[state][locale]];
  return `${state === "in-force" ? "*" : " "} ${id}  ${facts.filter((fact) => fact !== "").join(" · ")}`;
}

/** All that is kept of a version, a line a fact. */
export function linesOfVersion(version: DatasetVersionView, locale: Locale): string[] {
  const { producer, licence, url, fileName, sha256, importedBy, mapping, repairCount, refusedCount, neededBy } =
    version;
  const columns = mapping.flatMap(({ field, header }) => (header === null ? [] : `${field} ← ${header}`)).join(", ");
  const facts: readonly (readonly [Bilingual, string])[] = [
    [{ fr: "Producteur", en: "Producer" }, producer],
    [{ fr: "Licence", en: "Licence" }, licence],
    [{ fr: "Adresse", en: "Address" }, url ?? ""],
    [{ fr: "Fichier", en: "File" }, fileName],
    [{ fr: "SHA-256", en: "SHA-256" }, sha256],
    [{ fr: "Importée par", en: "Imported by" }, importedBy ?? ""],
    [{ fr: "Réparations", en: "Repairs" }, String(repairCount)],
    [{ fr: "Lignes refusées", en: "Rows refused" }, String(refusedCount)],
    [{ fr: "Colonnes", en: "Columns" }, columns],
    [{ fr: "Nécessaire à", en: "Needed by" }, neededBy.join(", ")],
  ];
  return [
    lineOfVersion(version, locale),
    ...facts
      .filter(([, value]) => value !== "")
      .map(([name, value]) => ({ fr: french`  ${name.fr} : ${value}`, en: `  ${name.en}: ${value}` })[locale]),
  ];
}
