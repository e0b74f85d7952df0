import { type Bilingual, french, type Locale } from "@maillage/errors";
import { type LeftOutReason, sentenceOf } from "@maillage/official-data";
import type { DatasetDifferenceView, DatasetImportView, ImportFigures, ImportPreviewView } from "@maillage/planning";

/** Issues that are written; the page and its CSV have them all. */
const ISSUES_WRITTEN_MAX = 20;
const EXAMPLES_WRITTEN_MAX = 3;

/** Rows that are right and that the kind does not hold. */
const LEFT_OUT: Readonly<Record<LeftOutReason, Bilingual>> = {
  "pseudo-canton": { fr: "pseudo-cantons, laissés de côté", en: "pseudo-cantons, left out" },
  "without-canton": { fr: "lignes sans canton (NR), laissées de côté", en: "rows without a canton (NR), left out" },
  "not-a-commune": {
    fr: "communes déléguées ou associées, laissées de côté",
    en: "delegated or associated communes, left out",
  },
  "not-a-merger": {
    fr: "changements qui ne suppriment aucun code, laissés de côté",
    en: "changes that end no code, left out",
  },
  "without-position": { fr: "adresses sans position, laissées de côté", en: "addresses without a position, left out" },
};

/** What an import would do, or did, for people. */
export function linesOfImport(view: DatasetImportView, isDryRun: boolean, locale: Locale): string[] {
  const { choices, tables, preview, version, obstacles, identicalTo } = view;
  const table = choices === null ? undefined : tables[choices.table];
  const citation = [choices?.citation.name ?? view.fileName, choices?.citation.vintage ?? "", choices?.kind ?? ""];
  const written = [
    table?.format ?? "",
    table?.encoding ?? "",
    table?.separator === "\t" ? "tab" : (table?.separator ?? ""),
  ];
  return [
    [...citation, ...written].filter((part) => part !== "").join(" · "),
    ...(preview === null ? [] : linesOfPreview(preview, locale)),
    ...(isDryRun
      ? [
          { fr: french`Essai : rien n'est écrit.`, en: "Dry run: nothing is written." }[locale],
          ...(obstacles.length === 0
            ? []
            : [`${{ fr: "Obstacles", en: "Obstacles" }[locale]} : ${obstacles.join(", ")}`]),
        ]
      : version === null || identicalTo !== null
        ? [
            {
              fr: french`Ces lignes sont déjà en vigueur : rien n'a changé.`,
              en: "These rows are in force already: nothing has changed.",
            }[locale],
          ]
        : [
            {
              fr: french`En vigueur : version ${version.id}. Pour revenir en arrière : maillage data undo ${version.id}`,
              en: `In force: version ${version.id}. To take it back: maillage data undo ${version.id}`,
            }[locale],
          ]),
  ];
}

/** What was read of a file, and what accepting it would do. */
export function linesOfPreview(preview: ImportPreviewView, locale: Locale): string[] {
  const {
    difference,
    refusedCount,
    elsewhereCount,
    nearbyCount,
    leftOut,
    repairs,
    issues,
    issueCount,
    warnings,
    warningCount,
  } = preview;
  const number = new Intl.NumberFormat(locale);
  const [refused, elsewhere] = [number.format(refusedCount), number.format(elsewhereCount)];
  const nearby = number.format(nearbyCount);
  return [
    {
      fr: french`${lineOfDifference(difference, "fr")} ; refusés : ${refused} ; d'ailleurs : ${elsewhere}`,
      en: `${lineOfDifference(difference, "en")}; refused: ${refused}; of elsewhere: ${elsewhere}`,
    }[locale],
    ...(nearbyCount === 0
      ? []
      : [
          {
            fr: french`dont sites du voisinage (60 km autour du territoire), gardés : ${nearby}`,
            en: `of which sites of the neighbourhood (60 km around the territory), kept: ${nearby}`,
          }[locale],
        ]),
    ...leftOut.map(
      ({ reason, count }) =>
        `· ${LEFT_OUT[reason][locale]}${{ fr: "\u00A0: ", en: ": " }[locale]}${number.format(count)}`,
    ),
    ...repairs.flatMap(({ rule, count, isRefused, examples }) => [
      `${isRefused ? "✗" : "✓"} ${rule} (${number.format(count)})`,
      ...examples
        .slice(0, EXAMPLES_WRITTEN_MAX)
        .map(({ row, column, before, after }) => `    ${row} ${column}: ${before} → ${after}`),
    ]),
    ...issues.slice(0, ISSUES_WRITTEN_MAX).map((issue) => `- ${sentenceOf(issue, locale)}`),
    ...othersLine(issueCount - Math.min(issues.length, ISSUES_WRITTEN_MAX), locale),
    ...warnings.slice(0, ISSUES_WRITTEN_MAX).map((issue) => `! ${sentenceOf(issue, locale)}`),
    ...othersLine(warningCount - Math.min(warnings.length, ISSUES_WRITTEN_MAX), locale),
    ...linesOfCoverage(preview.coverage, locale),
  ];
}

function othersLine(count: number, locale: Locale): string[] {
  if (count <= 0) return [];
  return [{ fr: `  et ${count} autres`, en: `  and ${count} others` }[locale]];
}

/** "nouveaux : 2 ; modifiés : 1 ; inchangés : 15 ; absents : 0" */
export function lineOfDifference(difference: DatasetDifferenceView, locale: Locale): string {
  const number = new Intl.NumberFormat(locale);
  const [added, changed] = [number.format(difference.new), number.format(difference.changed)];
  const [same, gone] = [number.format(difference.same), number.format(difference.gone)];
  return {
    fr: french`nouveaux : ${added} ; modifiés : ${changed} ; inchangés : ${same} ; absents : ${gone}`,
    en: `new: ${added}; changed: ${changed}; unchanged: ${same}; gone: ${gone}`,
  }[locale];
}

function linesOfCoverage(coverage: ImportPreviewView["coverage"], locale: Locale): string[] {
  if (coverage === null) return [];
  const write = (figures: ImportFigures | null) => (figures === null ? "–" : figuresText(figures, locale));
  return [`${write(coverage.before)} → ${write(coverage.after)}`];
}

function figuresText({ covered, population, cantonsWithoutSite, cantonCount }: ImportFigures, locale: Locale): string {
  const number = new Intl.NumberFormat(locale);
  const [near, all] = [number.format(covered), number.format(population)];
  return {
    fr: french`${near} habitants sur ${all} à 30 min, ${cantonsWithoutSite.length} cantons sur ${cantonCount} sans site`,
    en: `${near} of ${all} inhabitants within 30 min, ${cantonsWithoutSite.length} of ${cantonCount} cantons without a site`,
  }[locale];
}
