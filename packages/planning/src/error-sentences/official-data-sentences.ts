import { type ErrorCodeOf, french, type Locale } from "@maillage/errors";
import type { DocumentIssue } from "@maillage/official-data";
import { sentenceOf, type TableIssue } from "@maillage/official-data/table-issue";
import type { ErrorContext, Sentences } from "./sentence.ts";
import { toldIn } from "./told-in.ts";

/** Problems of one file written out; the others are counted. */
const ISSUES_TOLD_MAX = 20;

export const OFFICIAL_DATA_SENTENCES: Readonly<
  Record<ErrorCodeOf<typeof import("@maillage/official-data")>, Sentences>
> = {
  "official-data/invalid-table": {
    fr: (context) => describeFile(context, (issue: TableIssue) => sentenceOf(issue, "fr"), "fr"),
    en: (context) => describeFile(context, (issue: TableIssue) => sentenceOf(issue, "en"), "en"),
  },
  "official-data/invalid-document": {
    fr: (context) =>
      describeFile(context, ({ field, problem }: DocumentIssue) => `${field || "le document"} ${problem.fr}.`, "fr"),
    en: (context) =>
      describeFile(context, ({ field, problem }: DocumentIssue) => `${field || "the document"} ${problem.en}.`, "en"),
  },
  "official-data/unreadable-text": {
    fr: ({ file }) =>
      french`${file} n'est pas un fichier de texte. Enregistrez un tableur (.xlsx, .ods) au format CSV ; décompressez d'abord une archive.`,
    en: ({ file }) => `${file} is not a text file. Save a spreadsheet (.xlsx, .ods) as CSV; unpack an archive first.`,
  },
  "official-data/unreadable-file": {
    fr: ({ file, member, row, problem, remedy }) =>
      `${placeOf(file, member)}${row === null ? "" : `, ligne ${row}`}${french` : `}${toldIn("fr", problem)}. ${toldIn("fr", remedy)}.`,
    en: ({ file, member, row, problem, remedy }) =>
      `${placeOf(file, member)}${row === null ? "" : `, row ${row}`}: ${toldIn("en", problem)}. ${toldIn("en", remedy)}.`,
  },
  "official-data/invalid-insee-code": {
    fr: ({ text, problem, remedy }) => french`« ${text} » ${toldIn("fr", problem)}. ${toldIn("fr", remedy)}.`,
    en: ({ text, problem, remedy }) => `"${text}" ${toldIn("en", problem)}. ${toldIn("en", remedy)}.`,
  },
  "official-data/unknown-departement": {
    fr: ({ departement }) =>
      french`Le département « ${departement} » n'est pas dans le découpage administratif fourni.`,
    en: ({ departement }) => `Département "${departement}" is not in the administrative divisions provided.`,
  },
  "official-data/undrawable-boundaries": {
    fr: ({ problem }) => `${toldIn("fr", problem)}.`,
    en: ({ problem }) => `${toldIn("en", problem)}.`,
  },
};

/** The file, and in brackets its member, sheet or layer when one is concerned. */
function placeOf(file: unknown, member: unknown): string {
  return typeof member === "string" ? `${String(file)} (${member})` : String(file);
}

/** Every problem of a file, one a line; `issues` is the context of its error, which is typed loosely. */
function describeFile<Issue>(
  { file, issues }: ErrorContext,
  describe: (issue: Issue) => string,
  locale: Locale,
): string {
  const list: readonly Issue[] = Array.isArray(issues) ? issues : [];
  const lines = list.slice(0, ISSUES_TOLD_MAX).map((issue) => `\n- ${describe(issue)}`);
  const hidden = list.length - lines.length;
  const { title, more } = {
    fr: {
      title: french`${file} : ${list.length} ${list.length === 1 ? "problème" : "problèmes"}. Corrigez le fichier, puis recommencez.`,
      more: `et ${hidden} ${hidden === 1 ? "autre" : "autres"}`,
    },
    en: {
      title: `${file}: ${list.length} ${list.length === 1 ? "problem" : "problems"}. Correct the file, then try again.`,
      more: `and ${hidden} more`,
    },
  }[locale];
  return `${title}${lines.join("")}${hidden > 0 ? `\n- ${more}` : ""}`;
}
