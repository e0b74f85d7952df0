import { expect, test } from "vitest";
import { InvalidTableError } from "./errors.ts";
import { readSitesSheet } from "./read-sites-sheet.ts";
import { sentenceOf } from "./table-issue.ts";

const read = (...lines: string[]) => readSitesSheet({ name: "presse-papiers", text: lines.join("\n") });

test("cells copied from a spreadsheet, in French, with a quoted line break", () => {
  const { rows, otherHeaders } = read(
    "Identifiant\tStatut\tLabellisé le\tAgents\tETP\tPorteur\tNotes\tTéléphone",
    '297\tPrévu\t01/09/2020\t3\t2,5\tSous-préfecture\t"deux\nlignes"\t03 25',
  );
  expect(rows).toStrictEqual([
    {
      ...{ row: 2, id: "297", name: null, issues: [] },
      fields: {
        ...{ status: "planned", labelDate: "2020-09-01", agents: 3, agentsFullTimeEquivalent: 2.5 },
        ...{ hostBody: "sub-prefecture", notes: "deux\nlignes" },
      },
    },
  ]);
  expect(otherHeaders).toStrictEqual(["Téléphone"]);
});

test("a blank cell leaves, a dash erases", () => {
  const { rows } = read("id,adresse,agents,partenaires,statut", "1,,,,", "2,–,-,—,");
  expect(rows.map(({ fields }) => fields)).toStrictEqual([{}, { address: null, agents: null, partners: [] }]);
});

test("a cell that cannot be read is told, the others of its row stand", () => {
  const { rows } = read("id;statut;horaires;agents;labellise le", "7;fermé;lun 12:00 - 09:00;2,5;31/02/2024");
  expect(rows[0]?.fields).toStrictEqual({ status: "closed" });
  expect(rows[0]?.issues.map(({ row, column, value }) => [row, column, value])).toStrictEqual([
    [2, "labellise le", "31/02/2024"],
    [2, "horaires", "lun 12:00 - 09:00"],
    [2, "agents", "2,5"],
  ]);
  for (const issue of rows[0]?.issues ?? []) expect(sentenceOf(issue, "fr")).toMatch(/^Ligne|^ligne/);
});

test("hours, partners with their days and sources come from one cell each", () => {
  const [row] = read(
    "name\thours\tpartners\tsources",
    "Bologne\tmon-fri 09:00 - 12:00\tCNAF (tue thu) | Notaires\tConvention | Délibération",
  ).rows;
  expect(row).toMatchObject({
    ...{ id: null, name: "Bologne" },
    fields: {
      name: "Bologne",
      hours: { weekly: { tuesday: [{ opens: 540, closes: 720 }], saturday: [] } },
      partners: [
        { name: "CNAF", days: ["tuesday", "thursday"] },
        { name: "Notaires", days: null },
      ],
      sources: ["Convention", "Délibération"],
    },
  });
});

test("a row with more cells than the header is told; a text that is no table is refused", () => {
  const { rows } = read("id\tagents", "1\t2\t3", "2\t1");
  expect(rows.map(({ row, issues }) => [row, issues.length])).toStrictEqual([
    [2, 1],
    [3, 0],
  ]);
  expect(() => read("")).toThrow(InvalidTableError);
  expect(() => read("id,agents,agents", "1,2,3")).toThrow(InvalidTableError);
});
