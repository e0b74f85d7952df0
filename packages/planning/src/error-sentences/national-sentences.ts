import { type ErrorCodeOf, french, type Locale } from "@maillage/errors";
import { type ImportKind, sentenceOf, type TableIssue } from "@maillage/official-data";
import type { ErrorContext } from "./sentence.ts";
import { listOf, type Sentences } from "./sentence.ts";

const KINDS: Readonly<Record<ImportKind, Readonly<Record<Locale, string>>>> = {
  sites: { fr: "une liste de sites", en: "a list of sites" },
  cantons: { fr: "des cantons", en: "cantons" },
  communes: { fr: "des communes", en: "communes" },
  "commune-changes": { fr: "des changements de communes", en: "changes of communes" },
  populations: { fr: "des populations de communes", en: "populations of communes" },
  homes: { fr: "des lieux habités", en: "homes" },
  addresses: { fr: "des adresses", en: "addresses" },
  activity: { fr: french`l'activité de sites`, en: "the activity of sites" },
  partners: { fr: "les partenaires de sites", en: "the partners of sites" },
  hours: { fr: "les horaires de sites", en: "the hours of sites" },
};

export const NATIONAL_SENTENCES: Readonly<
  Record<ErrorCodeOf<typeof import("../imports/national/national-errors.ts")>, Sentences>
> = {
  "planning/unknown-national-homes": {
    fr: french`Ce fonds national n'existe pas, ou n'est plus gardé. Choisissez-en un dans la liste, ou importez le fichier.`,
    en: "This national set does not exist, or is no longer kept. Choose one in the list, or import the file.",
  },
  "planning/no-national-homes": {
    fr: french`Aucun fonds national n'est gardé. Gardez d'abord un fichier national : maillage data national keep FICHIER, ou la page « National ».`,
    en: "No national set is kept. Keep a national file first: maillage data national keep FILE, or the page “National”.",
  },
  "planning/national-keeping-running": {
    fr: ({ fileName }) =>
      french`« ${fileName} » est en train d'être gardé. Attendez la fin, ou arrêtez-le ; puis recommencez.`,
    en: ({ fileName }) => `"${fileName}" is being kept. Wait for the end, or stop it; then start again.`,
  },
  "planning/not-national-homes": {
    fr: (context) =>
      french`« ${context.fileName} » n'est pas un fichier de population carroyée${likeness(context, "fr")}. Donnez celui de l'INSEE : Filosofi (200 m ou 1 km) ou le recensement.`,
    en: (context) =>
      `"${context.fileName}" is not a gridded population${likeness(context, "en")}. Give INSEE's: Filosofi (200 m or 1 km) or the census.`,
  },
  "planning/national-homes-column": {
    fr: ({ fileName, field, headers }) =>
      french`Aucune colonne de « ${fileName} » ne donne ${field === "id" ? french`l'identifiant` : "la population"}. Colonnes : ${listOf(headers)}. Importez-le d'abord dans un territoire, en indiquant la colonne : ce choix sera repris.`,
    en: ({ fileName, field, headers }) =>
      `No column of "${fileName}" gives the ${field === "id" ? "identifier" : "population"}. Columns: ${listOf(headers)}. Import it into a territory first, and say which column it is: that choice is taken up.`,
  },
  "planning/unknown-national-table": {
    fr: ({ fileName, table, names }) =>
      french`« ${fileName} » n'a pas de table « ${table} ». Choisissez parmi : ${listOf(names)}.`,
    en: ({ fileName, table, names }) => `"${fileName}" has no table "${table}". Choose one of: ${listOf(names)}.`,
  },
  "planning/national-homes-refused": {
    fr: (context) =>
      french`Aucune des ${Number(context.rowCount).toLocaleString("fr")} lignes de « ${context.fileName} » ne peut être lue.${firstIssue(context, "fr")} Vérifiez que c'est le bon fichier.`,
    en: (context) =>
      `None of the ${Number(context.rowCount).toLocaleString("en")} rows of "${context.fileName}" can be read.${firstIssue(context, "en")} Check that it is the right file.`,
  },
};

function likeness({ kind }: ErrorContext, locale: Locale): string {
  const named = Object.entries(KINDS).find(([each]) => each === kind)?.[1];
  if (named === undefined) return "";
  return { fr: french` : il ressemble à ${named.fr}`, en: `: it looks like ${named.en}` }[locale];
}

/** Written by `NationalHomesRefusedError` from an issue, or null. */
function firstIssue({ firstIssue: issue }: ErrorContext, locale: Locale): string {
  if (typeof issue !== "object" || issue === null) return "";
  return ` ${sentenceOf(issue as TableIssue, locale)}`;
}
