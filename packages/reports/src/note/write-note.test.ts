import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlanning, type Planning } from "@maillage/planning";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ReadPdf, readPdf } from "../../test/read-pdf.ts";
import { createFormat } from "../sentences/format.ts";
import { buildNoteContent } from "./content/build-note-content.ts";
import { gatherNoteFigures, type NoteFigures } from "./gather-note-figures.ts";
import { writeNoteOdt } from "./odt/write-note-odt.ts";
import { writeNotePdf } from "./pdf/write-note-pdf.ts";
import { writeNote } from "./write-note.ts";
import { writeNoteHtml } from "./write-note-html.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-note-"));
const about = { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1800 };
let planning: Planning;
let figures: NoteFigures;
let pdf: ReadPdf;
let bytes: Uint8Array;

beforeAll(async () => {
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(folder) });
  figures = await gatherNoteFigures(planning, about);
  bytes = await writeNotePdf(buildNoteContent(figures));
  pdf = await readPdf(bytes);
});
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true });
});

const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, " ");
/** The first page of the annex, counted from one. */
const annexPageOf = ({ pageTexts }: ReadPdf) => pageTexts.findIndex((text) => text.startsWith("Annexe")) + 1;

describe("the note of Haute-Marne", () => {
  test("is two pages, then an annex with every canton and every commune", async () => {
    expect(annexPageOf(pdf)).toBe(3);
    const annex = pdf.pageTexts.slice(2).join(" ");
    const { communes, coverage } = figures;
    expect(communes?.units).toHaveLength(426);
    for (const { code } of [...coverage.cantons, ...(communes?.units ?? [])]) expect(annex).toContain(` ${code} `);
  });

  test("says the figures of coverage, and the effect of its programme", async () => {
    const format = createFormat("fr");
    const { coverage, programme } = figures;
    const text = pdf.pageTexts.slice(0, 2).join(" ");
    for (const figure of [coverage.covered, coverage.population, coverage.population - coverage.covered]) {
      expect(text).toContain(plain(format.people(figure)));
    }
    expect(text).toContain("99,8 %");
    expect(text).toContain("10 sur 17");
    for (const { name } of coverage.cantons) expect(text).toContain(name);
    expect(programme.kind).toBe("proposal");
    if (programme.kind !== "proposal") return;
    for (const { place, peopleGained } of programme.proposal.opened) {
      expect(text).toContain(plain(`${place.communeName} ${format.peopleDifference(peopleGained)}`));
    }
    expect(text).toContain(plain(`(${format.peopleDifference(programme.after.covered - coverage.covered)})`));
    expect(text.replaceAll(" ", "")).toContain(programme.after.inputs.run);
    expect(text).toContain("maillage report --out note-52.pdf --territory 52 --sites 2024-08-01 --threshold 30");
  });

  test("is tagged: language, title, one main heading, a map with words, headers of tables, lists, bookmarks", () => {
    expect(pdf).toMatchObject({ language: "fr-FR", isMarked: true });
    expect(pdf.title).toContain("Haute-Marne");
    expect(pdf.roles.filter((role) => role === "H1")).toHaveLength(1);
    for (const role of ["Document", "H2", "H3", "P", "Figure", "Table", "THead", "TR", "TH", "TD", "L", "LI", "Code"]) {
      expect(pdf.roles).toContain(role);
    }
    expect(pdf.alternatives).toHaveLength(1);
    expect(pdf.alternatives[0]).toContain("temps en voiture");
    expect(pdf.bookmarks).toContain("Programme proposé");
    const source = Buffer.from(bytes).toString("latin1");
    expect(source).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(source).toMatch(/\/Scope \/Column/);
    expect(source).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  test("is the same bytes each time, in every format", async () => {
    const again = buildNoteContent(await gatherNoteFigures(planning, about));
    const first = buildNoteContent(figures);
    expect(Buffer.compare(bytes, await writeNotePdf(again))).toBe(0);
    expect(Buffer.compare(await writeNoteOdt(first), await writeNoteOdt(again))).toBe(0);
    expect(Buffer.compare(writeNoteHtml(first), writeNoteHtml(again))).toBe(0);
  });

  test("says the same in a page of its own, which asks nothing of any server", () => {
    const html = plain(new TextDecoder().decode(writeNoteHtml(buildNoteContent(figures))));
    expect(html).toContain('<html lang="fr-FR">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<th scope="row">/g)?.length).toBeGreaterThan(426 + 17);
    expect(html).toContain("167 994 sur 168 331");
    expect(html).not.toMatch(/<script|<link|src=|@import|url\(/);
  });
});

describe("what may be wrong", () => {
  const LONG = "Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson & <sur> « Marne » ".repeat(4).slice(0, 200);

  test.each<[string, (figures: NoteFigures) => NoteFigures]>([
    ["names of 200 characters", (whole) => rename(whole, LONG)],
    [
      "sixty cantons",
      (whole) => ({ ...whole, coverage: { ...whole.coverage, cantons: repeat(whole.coverage.cantons, 60) } }),
    ],
    ["no site", (whole) => ({ ...whole, access: { ...whole.access, sites: [] } })],
    ["no population", withoutPeople],
    [
      "one canton",
      (whole) => ({ ...whole, coverage: { ...whole.coverage, cantons: whole.coverage.cantons.slice(0, 1) } }),
    ],
    [
      "no canton, no commune",
      (whole) => ({ ...whole, communes: null, coverage: { ...whole.coverage, cantons: [], cantonsWithoutSite: [] } }),
    ],
    ["goals met", (whole) => ({ ...whole, programme: { kind: "goals-met" } })],
  ])("%s: still two pages, then the annex", async (_, change) => {
    const content = buildNoteContent(change(shorten(figures)));
    const read = await readPdf(await writeNotePdf(content));
    expect(annexPageOf(read)).toBe(3);
    expect(read.title).toContain("réseau France Services");
    expect(read.pageTexts.join(" ")).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  test("a scenario deleted while its note is written is told as it was", async () => {
    const changes = [
      {
        ...{
          id: "a",
          at: "2026-11-23T10:00:00.000Z",
          comment: null,
          year: 2027,
          costEuros: 45_000,
          kind: "add-site" as const,
          siteId: "neuf",
          name: LONG,
        },
        ...{ format: "fixed" as const, status: "labelled" as const, longitude: 5.14, latitude: 48.44 },
      },
    ];
    const { id } = await planning.createScenario({
      territory: "52",
      name: "Joinville",
      siteNetwork: "2024-08-01",
      changes,
    });
    const deleting: Planning = {
      ...planning,
      getTerritoryMap: async (code) => {
        await planning.deleteScenario(id);
        return planning.getTerritoryMap(code);
      },
    };
    const question = { territory: "52", scenario: id, thresholdSeconds: 1800 };
    const whole = plain(new TextDecoder().decode(await writeNote(deleting, question, "html")));
    expect(whole).toContain("Scénario « Joinville », version 1.");
    expect(whole).toContain("<td>2027</td>");
    expect(whole).toContain("45 000 €");
    const later = plain(new TextDecoder().decode(await writeNote(planning, question, "html")));
    expect(later).toContain("Ce scénario a été supprimé depuis ; il est rendu tel qu’il était.");
    await expect(writeNote(planning, { ...question, territory: "55" }, "html")).rejects.toMatchObject({
      code: "planning/unknown-territory",
    });
  });

  test("a territory where nobody lives has no note, and its refusal says so", async () => {
    const empty: Planning = {
      ...planning,
      getTerritory: async (code) => ({ ...(await planning.getTerritory(code)), homeCount: 0 }),
    };
    await expect(writeNote(empty, about, "pdf")).rejects.toMatchObject({ code: "reports/note-territory-empty" });
  });
});

/** A few communes are enough where the annex is not what is looked at. */
function shorten(whole: NoteFigures): NoteFigures {
  const { communes, map } = whole;
  const features = map.communes.features.slice(0, 10);
  return {
    ...whole,
    map: { ...map, communes: { ...map.communes, features } },
    communes: communes && { ...communes, units: communes.units.slice(0, 10) },
  };
}

function rename(whole: NoteFigures, name: string): NoteFigures {
  const { territory, coverage, communes, access, siteNetwork } = whole;
  const named = <Thing extends { readonly name: string }>(things: readonly Thing[]) =>
    things.map((thing) => ({ ...thing, name }));
  return {
    ...whole,
    territory: { ...territory, name, datasets: named(territory.datasets) },
    coverage: { ...coverage, cantons: named(coverage.cantons) },
    communes: communes && { ...communes, units: named(communes.units) },
    siteNetwork: { ...siteNetwork, sites: siteNetwork.sites.map((site) => ({ ...site, name, communeName: name })) },
    access: { ...access, sites: access.sites.map((site) => ({ ...site, name, communeName: name })) },
  };
}

function repeat<Thing>(things: readonly Thing[], count: number): readonly Thing[] {
  return Array.from({ length: count }, (_, index) => things[index % things.length]).filter(
    (thing) => thing !== undefined,
  );
}

function withoutPeople(whole: NoteFigures): NoteFigures {
  const { coverage, communes, access } = whole;
  const cantons = coverage.cantons.map((canton) => ({ ...canton, population: 0, covered: 0, share: null }));
  const nobody = { population: 0, covered: 0, share: null, certainty: null, within20Minutes: 0, meanSeconds: null };
  return {
    ...whole,
    coverage: {
      ...{ ...coverage, population: 0, covered: 0, share: 0, borderline: 0, cantons },
      ...{ meanSeconds: null, p90Seconds: null },
    },
    communes: communes && {
      ...communes,
      territory: { ...communes.territory, ...nobody },
      units: communes.units.map((unit) => ({ ...unit, ...nobody })),
    },
    access: { ...access, homes: access.homes.map((home) => ({ ...home, home: { ...home.home, population: 0 } })) },
    programme: { kind: "no-proposal" },
  };
}
