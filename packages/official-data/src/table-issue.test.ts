import { LOCALES } from "@maillage/errors";
import { describe, expect, test } from "vitest";
import { csv } from "../test/fixtures.ts";
import { readCantonPolygons } from "./canton-polygons.ts";
import { InvalidDocumentError, InvalidTableError } from "./errors.ts";
import { readHomesTable } from "./read-homes-table.ts";
import { readPlacesTable } from "./read-places-table.ts";
import { readSitesForCoverage } from "./read-sites-for-coverage.ts";
import { sentenceOf, TABLE_RULES, type TableIssue } from "./table-issue.ts";

function issuesOf(read: () => unknown): readonly TableIssue[] {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidTableError) return error.issues;
    throw error;
  }
  return [];
}

/** French as it is written in a test: with plain spaces. */
function plain(text: string): string {
  return text.replaceAll("\u202f", " ").replaceAll("’", "'");
}

test("an issue is told with its place, its value and what to do, in both languages", () => {
  const [issue] = issuesOf(() => readHomesTable(csv("id,lon,lat,population\na,5,48,1\nb,500,48,1")));
  if (issue === undefined) throw new Error("nothing was refused");
  expect(sentenceOf(issue, "fr")).toBe(
    "ligne 3, colonne «\u202flon\u202f»\u202f: «\u202f500\u202f» n’est pas une longitude. Donnez des degrés, de -180 à 180.",
  );
  expect(sentenceOf(issue, "en")).toBe(
    'row 3, column "lon": "500" is not a longitude. Give degrees, from -180 to 180.',
  );
});

describe("in French", () => {
  const homes = (text: string) => () => readHomesTable(csv(text));
  test.each([
    [homes(""), "le fichier est vide. Donnez une table avec un en-tête et une ligne par lieu."],
    [homes("id,lon,lat,population\n"), "la table a un en-tête et aucune ligne. Ajoutez les lignes."],
    [
      homes("id,lon,lat\na,5,48"),
      "colonne « population » : la colonne manque ; l'en-tête contient « id », « lon », « lat ». Ajoutez-la, ou donnez-lui l'un de ces noms : population, pop, pmun, habitants, ind.",
    ],
    [
      homes("id,lon,lat,population\na,5,48,"),
      "ligne 2, colonne « population » : la cellule est vide. Remplissez-la, ou supprimez la ligne.",
    ],
    [
      homes("id,lon,lat,population\na,5,48,x"),
      "ligne 2, colonne « population » : « x » n'est pas un nombre. Écrivez-le en chiffres, comme 5,338 ou 5.338.",
    ],
    [
      homes("id,lon,lat,population\na,5,48,1\na,5,48,1"),
      "ligne 3, colonne « id » : « a » est déjà à la ligne 2. Gardez une seule des deux lignes, ou donnez-leur des identifiants différents.",
    ],
    [
      () => readPlacesTable(csv("code_commune,lon,lat\n1004,5,48")),
      "ligne 2, colonne « code_commune » : « 1004 » n'est pas un code de commune : son zéro de tête est perdu. Écrivez 01004 ; dans un tableur, importez la colonne en texte.",
    ],
    [
      () => readSitesForCoverage(csv("id,lon,lat,status\na,5,48,maybe")),
      "ligne 2, colonne « status » : « maybe » n'est pas une valeur connue. Écrivez l'une de celles-ci : studied, planned, labelled, closed, étudié, à l'étude, prévu, labellisé, ouvert, fermé.",
    ],
  ])("%#", (read, sentence) => {
    expect(issuesOf(read).map((issue) => plain(sentenceOf(issue, "fr")))).toEqual([sentence]);
  });
});

test("every rule that a reader can break is told in two different languages, without a hole", () => {
  const issues = [
    "",
    "id,lon,lat,population,population\na,5,48,1,1",
    'id,lon,lat,population\na,5,48,"1',
    "id,lon,lat,population,canton\na,5,48,1\n,5,48,x\nb,652000,95,-1,5201 5201\nb,5,48,1,99\nc,5,48,1,5201,7",
    "id,lon,population\na,5,48",
    "id,lon,lat,population\na,5,48,1\na,5,48,1",
  ].flatMap((text) => issuesOf(() => readHomesTable(csv(text))));
  const broken = new Set(issues.map(({ rule }) => rule));
  // Words are those of sites; inconsistencies are warnings of the official list.
  expect(TABLE_RULES.filter((rule) => !broken.has(rule))).toEqual(["unknown-value", "inconsistent"]);
  for (const issue of issues) {
    const [fr = "", en = ""] = LOCALES.map((locale) => sentenceOf(issue, locale));
    expect(fr).not.toBe(en);
    expect(`${fr}${en}`).not.toMatch(/undefined|\[object|null/);
    expect(fr, "a plain space before double punctuation").not.toMatch(/ [;:!?»]/);
  }
});

test("limits that cannot be used are told in French too", () => {
  const read = (text: string) => {
    try {
      readCantonPolygons({ name: "c.geojson", text });
    } catch (error) {
      if (error instanceof InvalidDocumentError) return error.context.issues;
      throw error;
    }
    return [];
  };
  expect(read("<html>")).toMatchObject([{ field: "", problem: { fr: "n’est pas du JSON" } }]);
  expect(read('{"type":"Feature"}')).toMatchObject([
    { field: "type", problem: { fr: "doit être l’un de\u202f: FeatureCollection" } },
    { field: "features", problem: { fr: "doit être une liste" } },
  ]);
});
