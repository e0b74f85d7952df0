import { type Bilingual, french, type Locale } from "@maillage/errors";
import { sentenceOf } from "@maillage/official-data";
import type { NationalHomesView, NationalKeepingStage } from "@maillage/planning";

export const KEEPING_STAGES: Readonly<Record<NationalKeepingStage, Bilingual>> = {
  receiving: { fr: "réception", en: "receiving" },
  opening: { fr: "ouverture", en: "opening" },
  reading: { fr: "lecture", en: "reading" },
  writing: { fr: "écriture", en: "writing" },
};

const ISSUES_WRITTEN_MAX = 10;
const BYTES_PER_MEGABYTE = 1e6;

/** One national file in a line. */
export function lineOfNationalHomes(homes: NationalHomesView, locale: Locale): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const megabytes = number.format(homes.storedByteCount / BYTES_PER_MEGABYTE);
  const [places, people] = [number.format(homes.homeCount), number.format(homes.population)];
  const facts = [
    ...[homes.name, homes.vintage],
    { fr: `${places} lieux habités`, en: `${places} homes` }[locale],
    { fr: `${people} habitants`, en: `${people} inhabitants` }[locale],
    {
      fr: `${homes.departements.length} départements`,
      en: `${homes.departements.length} départements`,
    }[locale],
    { fr: `${megabytes} Mo`, en: `${megabytes} MB` }[locale],
    homes.keptAt.slice(0, 16),
  ];
  return `${homes.id}  ${facts.filter((fact) => fact !== "").join(" · ")}`;
}

/** All that is kept of it, a line a fact. */
export function linesOfNationalHomes(homes: NationalHomesView, locale: Locale): string[] {
  const { producer, licence, url, fileName, sha256, tables, mapping, repairs, refusedCount, issues } = homes;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const columns = mapping.flatMap(({ field, header }) => (header === null ? [] : `${field} ← ${header}`)).join(", ");
  const facts: readonly (readonly [Bilingual, string])[] = [
    [{ fr: "Producteur", en: "Producer" }, producer],
    [{ fr: "Licence", en: "Licence" }, licence],
    [{ fr: "Adresse", en: "Address" }, url ?? ""],
    [{ fr: "Fichier", en: "File" }, fileName],
    [{ fr: "SHA-256", en: "SHA-256" }, sha256],
    [
      { fr: "Tables", en: "Tables" },
      tables.map(({ name, rowCount }) => `${name} (${number.format(rowCount)})`).join(", "),
    ],
    [{ fr: "Colonnes", en: "Columns" }, columns],
    [
      { fr: "Réparations", en: "Repairs" },
      repairs.map(({ rule, count }) => `${rule} (${number.format(count)})`).join(", "),
    ],
    [{ fr: "Lignes refusées", en: "Rows refused" }, number.format(refusedCount)],
    [{ fr: "Territoires qui en ont pris", en: "Territories that took from it" }, homes.territories.join(", ")],
  ];
  return [
    lineOfNationalHomes(homes, locale),
    ...facts
      .filter(([, value]) => value !== "")
      .map(([name, value]) => ({ fr: french`  ${name.fr} : ${value}`, en: `  ${name.en}: ${value}` })[locale]),
    ...issues.slice(0, ISSUES_WRITTEN_MAX).map((issue) => `  - ${sentenceOf(issue, locale)}`),
  ];
}
