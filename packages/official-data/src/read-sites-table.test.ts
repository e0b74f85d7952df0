import { describe, expect, test } from "vitest";
import { csv, findRealDataFile, readDataFile } from "../test/fixtures.ts";
import { readSitesTable, siteFormatOf } from "./read-sites-table.ts";

test("the 18 sites of Haute-Marne on 1 August 2024", () => {
  const { sites, warnings } = readSitesTable(readDataFile("haute-marne/sites-2024-08-01.csv"));
  expect(warnings).toEqual([]);
  expect(sites).toHaveLength(18);
  expect(sites.filter(({ format }) => format === "antenna").map(({ id }) => id)).toEqual(["295"]);
  expect(sites.filter(({ format }) => format === "multi-site").map(({ id }) => id)).toEqual(["583", "3180", "3181"]);
  expect(sites.find(({ id }) => id === "3181")).toStrictEqual({
    id: "3181",
    name: "France services multisites des Trois Forêts - Site d'Arc-en-Barrois",
    address: "40 rue Anatole Gabeur",
    postcode: null,
    communeCode: "52017",
    communeName: "Arc-en-Barrois",
    longitude: 5.0086431488342,
    latitude: 47.948401959041,
    format: "multi-site",
    role: "principal",
    officialType: "Principal",
    officialFormat: "Multisites",
    labelDate: "2023-12-08",
    labelText: "Espace labellisé 08/12/2023",
    hours: [null, null, null, "09:00 - 12:00 / 13:00 - 17:00", "09:00 - 12:00 / 13:00 - 17:00", null],
    takesAppointments: false,
    comment: null,
    group: null,
  });
});

const national = findRealDataFile("france/liste-fs-20240801.csv");

test.skipIf(national === undefined)("the whole official list reads, with the counts known of it", () => {
  const { sites, warnings } = readSitesTable(national ?? csv(""));
  expect(sites).toHaveLength(2845);
  const count = (format: string) => sites.filter((site) => site.format === format).length;
  // Type x format of the list: 134 + 29 travelling, 106 + 13 + 5 antennas, 161 main multi-site, 2395 + 2 fixed.
  expect(["travelling", "antenna", "multi-site", "fixed"].map(count)).toEqual([163, 124, 161, 2397]);
  expect(sites.filter(({ hours }) => hours === null)).toHaveLength(48);
  expect(sites.filter(({ role }) => role === "antenna")).toHaveLength(124);
  expect(sites.every(({ labelDate }) => labelDate !== null)).toBe(true);
  // Site 1820 says département 27 for a commune of 76.
  expect(warnings.map(({ column, value }) => [column, value])).toEqual([["insee_dep", "27"]]);
});

test.skipIf(national === undefined)("our 18 rows are those of the whole list, values untouched", () => {
  const ours = readSitesTable(readDataFile("haute-marne/sites-2024-08-01.csv")).sites;
  const theirs = readSitesTable(national ?? csv("")).sites.filter(({ communeCode }) => communeCode.startsWith("52"));
  // Left out of our file: what completes an address, postcodes, comments, groups.
  const shared = theirs.map((site, index) => ({
    ...site,
    address: ours[index]?.address,
    postcode: null,
    comment: null,
    group: null,
  }));
  expect(ours).toStrictEqual(shared);
  for (const [index, { address }] of ours.entries())
    expect(theirs[index]?.address?.startsWith(String(address))).toBe(true);
});

test("type and format make one word, by the rule of the ANCT's map", () => {
  expect(siteFormatOf("Principal", "Fixe")).toBe("fixed");
  expect(siteFormatOf("Principal", "Fixe_antenne(s)")).toBe("fixed");
  expect(siteFormatOf("Principal", "Multisites")).toBe("multi-site");
  expect(siteFormatOf("Principal", "Bus_équivalent")).toBe("travelling");
  expect(siteFormatOf("Principal", "Itinérante")).toBe("travelling");
  expect(["Fixe", "Fixe_antenne(s)", "Multisites"].map((format) => siteFormatOf("Antenne", format))).toEqual([
    "antenna",
    "antenna",
    "antenna",
  ]);
  expect(siteFormatOf("Principal", "Camion")).toBeUndefined();
  expect(siteFormatOf(null, "Fixe")).toBeUndefined();
});

describe("odd rows", () => {
  const HEADER = "id_fs;lib_fs;insee_com;longitude;latitude;type_fs;format_fs;labellisation_fs;h_lundi;h_mardi";
  const read = (row: string) => readSitesTable(csv(`${HEADER}\n${row}`));

  test("no day filled means hours unknown; an empty day beside a filled one means closed", () => {
    expect(read("1;A;52121;5;48;Principal;Fixe;;;").sites[0]?.hours).toBeNull();
    expect(read("1;A;52121;5;48;Principal;Fixe;;;09:00 - 12:00").sites[0]?.hours).toEqual([
      null,
      "09:00 - 12:00",
      null,
      null,
      null,
      null,
    ]);
  });

  test("unknown words and dates are kept and told", () => {
    const { sites, warnings } = read("1;A;52121;5;48;Principal;Camion;Espace labellisé 31/02/2024;;");
    expect(sites[0]).toMatchObject({
      format: "fixed",
      officialFormat: "Camion",
      labelDate: null,
      labelText: "Espace labellisé 31/02/2024",
    });
    expect(warnings.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, "format_fs", "Camion"],
      [2, "labellisation_fs", "Espace labellisé 31/02/2024"],
    ]);
  });

  test("newlines inside a name or an address are spaces", () => {
    expect(read('1;"A\n\u00A0B ";52121;5;48;Principal;Fixe;;;').sites[0]?.name).toBe("A B");
  });

  test("an id twice, a missing name, a malformed commune are refused", () => {
    expect(() => read("1;A;52121;5;48;Principal;Fixe;;;\n1;B;52121;5;48;Principal;Fixe;;;")).toThrow(
      /already in row 2/,
    );
    expect(() => read("1;;52121;5;48;Principal;Fixe;;;")).toThrow(/column "lib_fs": the cell is empty/);
    expect(() => read("1;A;1004;5;48;Principal;Fixe;;;")).toThrow(/Write 01004/);
  });
});
