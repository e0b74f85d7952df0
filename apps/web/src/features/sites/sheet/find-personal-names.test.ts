import { expect, test } from "vitest";
import { findPersonalNames } from "./find-personal-names.ts";

test.each([
  ["Demander Mme Dupont le matin", ["Mme Dupont"]],
  ["Agents : Jeanne DUPONT et Jean-Marc LE-GOFF", ["Jeanne DUPONT", "Jean-Marc LE-GOFF"]],
  ["M. Jean Dupont ; M. Jean Dupont", ["M. Jean Dupont"]],
])("%s names people", (text, names) => {
  expect(findPersonalNames(text)).toStrictEqual(names);
});

test.each([
  "Ouvert lun. et mar. ; rendez-vous au 03 25 00 00 00",
  "Antenne CPAM, Bus CNAF, France SERVICES, Caisse MSA",
  "Bâtiment B, M. 12 ; place de la Mairie à Saint-Dizier",
  "",
])("%s names nobody", (text) => {
  expect(findPersonalNames(text)).toStrictEqual([]);
});
