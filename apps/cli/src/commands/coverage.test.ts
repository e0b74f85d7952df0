import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CoverageFiguresView, CoverageView } from "@maillage/planning";
import { describe, expect, test } from "vitest";
import { buildCoverageTables, findRealCantons, HAUTE_MARNE } from "../../test/haute-marne-files.ts";
import { type CommandFolder, createCommandFolder } from "../../test/run-in-folder.ts";

interface Answer extends CoverageView {
  readonly notSnapped: readonly string[];
  readonly notCounted: readonly string[];
}

const COVERAGE = [
  "coverage",
  "--network",
  "n.maillage",
  "--homes",
  "homes.csv",
  "--sites",
  "sites.csv",
  "--out",
  "out",
];

async function coverageOf(folder: CommandFolder, ...more: string[]): Promise<Answer> {
  const { exitCode, out, error } = await folder.run(...COVERAGE, ...more, "--json");
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: "" });
  return JSON.parse(out);
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("Haute-Marne from its files", async () => {
  const tables = buildCoverageTables();

  async function folderOfHauteMarne() {
    const folder = createCommandFolder();
    folder.write("homes.csv", tables.homes);
    folder.write("sites.csv", tables.sites);
    const built = await folder.run(
      // The table of homes: populations shape the modelled network, which is then the embedded one.
      ...["network", "build", "--modelled", "homes.csv", "--out", "n.maillage"],
      ...["--axes", join(HAUTE_MARNE, "main-axes.csv")],
      ...["--driving-times", join(HAUTE_MARNE, "usual-driving-times.csv")],
    );
    expect(built).toMatchObject({ exitCode: 0, error: "" });
    return folder;
  }

  test("the same figures as the application gives for the same sites", async () => {
    const folder = await folderOfHauteMarne();
    const fromFiles = await coverageOf(folder);
    const fromApplication: CoverageView = JSON.parse((await folder.run("run", "--territory", "52", "--json")).out);
    // Only a territory's network can be changed: files have nothing to tell of it.
    const { problems, offRoadSites, leftOutSites, ...application } = fromApplication;
    expect({ problems, offRoadSites, leftOutSites }).toEqual({ problems: [], offRoadSites: [], leftOutSites: [] });

    const figuresOf = ({ inputs: _i, roadNetwork: _r, cantons, cantonUnits: _u, ...figures }: CoverageFiguresView) => ({
      ...figures,
      // The application lists sites by id, the command as the file does.
      cantons: cantons.map(({ name: _, sites, ...canton }) => ({ ...canton, sites: sites.toSorted() })),
    });
    const { notSnapped, notCounted, ...view } = fromFiles;
    expect({ notSnapped, notCounted }).toEqual({ notSnapped: [], notCounted: [] });
    expect(figuresOf(view)).toEqual(figuresOf(application));
    expect(fromFiles.population).toBe(168_331);
    expect(fromFiles.cantonsWithoutSite).toEqual(["5205", "5206", "5208", "5209", "5213", "5214", "5215"]);
  });

  test("homes.csv has a row a home, from which the covered people can be counted again; coverage.json is the answer", async () => {
    const folder = await folderOfHauteMarne();
    const answer = await coverageOf(folder);
    expect(folder.read("out/coverage.json")).toBe(`${JSON.stringify(answer, null, 2)}\n`);
    expect(answer.inputs).toMatchObject({
      homes: sha256(tables.homes),
      sites: sha256(tables.sites),
      thresholdSeconds: "1800",
      roadNetwork: expect.stringMatching(/^[0-9a-f]{64}$/),
      engine: expect.stringMatching(/./),
    });

    const [header, ...rows] = folder.read("out/homes.csv").trim().split("\n");
    expect(header).toBe("id,seconds,site,secondSeconds,secondSite,thirdSeconds,thirdSite");
    const people = new Map(
      tables.homes.split("\n").map((row): [string, number] => [row.split(",")[0] ?? "", Number(row.split(",")[4])]),
    );
    let covered = 0;
    for (const row of rows) {
      expect(row).toMatch(/^\d{5}(,\d+\.\d,\d+){3}$/);
      const [id = "", first, , second, , third] = row.split(",");
      expect([first, second, third].map(Number)).toEqual([first, second, third].map(Number).toSorted((a, b) => a - b));
      if (Number(first) <= 1800) covered += people.get(id) ?? Number.NaN;
    }
    expect(rows).toHaveLength(426);
    expect(covered).toBe(answer.covered);
  });

  test("a stricter threshold covers fewer people; the text for people says so in French", async () => {
    const folder = await folderOfHauteMarne();
    const { share } = await coverageOf(folder, "--threshold", "20");
    expect(share).toBeLessThan((await coverageOf(folder)).share);
    const { out } = await folder.run(...COVERAGE, "--threshold", "20");
    expect(out).toMatch(/des habitants à 20 min ou moins/);
    expect(out).toMatch(/Cantons avec un site\u202f: 10 sur 17/);
    expect(out).toMatch(/neuf sur dix à \d+(,\d)? min ou moins/);
    expect(out).toMatch(/modélisé \(erreur moyenne \d+,\d\s%, au plus \d+,\d\s%, sur 13 trajets connus\)/);
  });

  const cantons = findRealCantons();
  test.skipIf(cantons === undefined)(
    "by the official limits, 10 of 17 cantons have a site, and are named",
    async () => {
      const folder = await folderOfHauteMarne();
      // Limits decide, whatever the tables say.
      folder.write("sites.csv", tables.sites.replaceAll(/,52\d\d$/gm, ","));
      const answer = await coverageOf(folder, "--cantons", cantons ?? "");
      expect(answer.cantons).toHaveLength(17);
      expect(answer.cantonsWithoutSite).toEqual(["5205", "5206", "5208", "5209", "5213", "5214", "5215"]);
      expect(answer.cantons.find(({ code }) => code === "5214")).toMatchObject({
        name: "Saint-Dizier-2",
        population: 0,
      });
      expect(answer.cantonUnits).toMatchObject({ total: 13 });
      expect(answer.inputs.cantons).toMatch(/^[0-9a-f]{64}$/);
    },
  );
});

/** Two towns 10 km apart along a road, and a third far from any. */
async function smallFolder() {
  const folder = createCommandFolder();
  folder.write("places.csv", "code,lon,lat\na,5.00,48.00\nb,5.13,48.00\n");
  await folder.run("network", "build", "--modelled", "places.csv", "--out", "n.maillage");
  folder.write("homes.csv", "id,lon,lat,population,canton\nh1,5.00,48.00,100,5201\nh2,5.13,48.00,50,5202\n");
  folder.write("sites.csv", "id,lon,lat,name,status,canton\ns1,5.00,48.00,Bologne,labelled,5201\n");
  return folder;
}

describe("what is counted", () => {
  test("only sites in force count; the others are listed", async () => {
    const folder = await smallFolder();
    folder.write(
      "sites.csv",
      "id,lon,lat,status,canton\ns1,5.00,48.00,labelled,5201\ns2,5.13,48.00,planned,5202\ns3,5.13,48.00,closed,5202\n",
    );
    const answer = await coverageOf(folder);
    expect(answer.notCounted).toEqual(["s2", "s3"]);
    expect(answer.cantonsWithoutSite).toEqual(["5202"]);
    expect((await folder.run(...COVERAGE)).out).toContain("non comptés\u202f: s2, s3");
  });

  test("a home far from any road is unreachable, and listed", async () => {
    const folder = await smallFolder();
    folder.write("homes.csv", "id,lon,lat,population\nh1,5.00,48.00,100\nfar,9.00,40.00,7\n");
    const answer = await coverageOf(folder);
    expect(answer).toMatchObject({ population: 107, covered: 100, unreachable: 7, notSnapped: ["far"], cantons: null });
    expect(answer.worst[0]).toMatchObject({ home: "far", seconds: null, site: null });
    expect(folder.read("out/homes.csv").trim().split("\n")).toEqual([
      "id,seconds,site,secondSeconds,secondSite,thirdSeconds,thirdSite",
      "h1,0.0,s1,,,,",
      "far,,,,,,",
    ]);
    expect((await folder.run(...COVERAGE)).out).toContain("comptés sans trajet possible\u202f: far");
  });

  test("nearly everyone is not everyone: 100 % is written only when nobody is left out", async () => {
    const folder = await smallFolder();
    folder.write("homes.csv", "id,lon,lat,population\nh1,5.00,48.00,99999\nfar,9.00,40.00,1\n");
    const { out } = await folder.run(...COVERAGE);
    expect(out).toMatch(/^99,9\s% des habitants/);
  });

  test("a home exactly at the threshold is covered", async () => {
    const folder = await smallFolder();
    await coverageOf(folder);
    const [, , farHome = ""] = folder.read("out/homes.csv").split("\n");
    const minutes = Number(farHome.split(",")[1]) / 60;
    expect((await coverageOf(folder, "--threshold", String(minutes))).covered).toBe(150);
    expect((await coverageOf(folder, "--threshold", String(minutes - 0.1 / 60))).covered).toBe(100);
  });

  test("a site in a canton without a home is reached and serves none of the cantons counted", async () => {
    const folder = await smallFolder();
    folder.write("sites.csv", "id,lon,lat,canton\ns1,5.00,48.00,1001\n");
    const answer = await coverageOf(folder);
    expect(answer.cantonsWithoutSite).toEqual(["5201", "5202"]);
    expect(answer.covered).toBe(150);
  });
});

describe("cantons that the files do not tell are not known, never without a site", () => {
  const HOMES = "id,lon,lat,population,canton\nh1,5.00,48.00,100,5201\nh2,5.13,48.00,50,5202\n";

  test.each([
    [
      "sites without the column",
      HOMES,
      "id,lon,lat\ns1,5.00,48.00\n",
      "sites.csv ne dit pas dans quel canton sont ses sites",
    ],
    [
      "one counted site with an empty cell",
      HOMES,
      "id,lon,lat,canton\ns1,5.00,48.00,5201\ns2,5.13,48.00,\n",
      "sites.csv ne dit pas dans quel canton sont s2",
    ],
    [
      "homes without the column",
      "id,lon,lat,population\nh1,5.00,48.00,100\n",
      "id,lon,lat,canton\ns1,5.00,48.00,5201\n",
      "homes.csv ne dit pas dans quel canton sont ses foyers",
    ],
  ])("%s", async (_, homes, sites, told) => {
    const folder = await smallFolder();
    folder.write("homes.csv", homes);
    folder.write("sites.csv", sites);
    expect(await coverageOf(folder)).toMatchObject({ cantons: null, cantonsWithoutSite: null, cantonUnits: null });
    const { out } = await folder.run(...COVERAGE);
    expect(out).toContain(told);
    expect(out).toContain("--cantons");
    expect(out).not.toContain("Cantons avec un site");
  });

  test("a site that does not count may leave its canton unsaid", async () => {
    const folder = await smallFolder();
    folder.write("sites.csv", "id,lon,lat,status,canton\ns1,5.00,48.00,labelled,5201\ns2,5.13,48.00,planned,\n");
    expect((await coverageOf(folder)).cantonsWithoutSite).toEqual(["5202"]);
  });
});

describe("refusals leave nothing behind, nor change what was there", () => {
  test("a site far from any road is refused by name", async () => {
    const folder = await smallFolder();
    folder.write("sites.csv", "id,lon,lat,name\ns1,5.00,48.00,Bologne\ns9,9.00,40.00,Loin\n");
    const { exitCode, out, error } = await folder.run(...COVERAGE);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(error).toMatch(/^sites\.csv\u202f: aucune route du réseau à moins de \d+ m de ces sites\./);
    expect(error).toContain("- s9 Loin (9, 40)");
    expect(existsSync(join(folder.path, "out"))).toBe(false);
  });

  test("limits of another region are refused", async () => {
    const folder = await smallFolder();
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const feature = {
      type: "Feature",
      properties: { code: "5201" },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
    folder.write("c.geojson", JSON.stringify({ type: "FeatureCollection", features: [feature] }));
    const { exitCode, error } = await folder.run(...COVERAGE, "--cantons", "c.geojson");
    expect(exitCode).toBe(1);
    expect(error).toContain("Aucun foyer de homes.csv n’est dans un canton de c.geojson.");
  });

  test.each(["homes.csv", "coverage.json"])(
    "when %s cannot be written, neither file is, and the old ones stay",
    async (name) => {
      const folder = await smallFolder();
      const other = name === "homes.csv" ? "coverage.json" : "homes.csv";
      folder.makeFolder(`out/${name}`);
      folder.write(`out/${other}`, "from before");
      const { exitCode, error } = await folder.run(...COVERAGE);
      expect(exitCode).toBe(1);
      expect(error).toMatch(/ne peut pas être écrit\u202f: c’est un dossier\. Rien n’a été changé\./);
      expect(folder.read(`out/${other}`)).toBe("from before");
      expect(readdirSync(join(folder.path, "out")).toSorted()).toEqual(["coverage.json", "homes.csv"]);
    },
  );

  test("nobody in the homes given has no coverage", async () => {
    const folder = await smallFolder();
    folder.write("homes.csv", "id,lon,lat,population\nh1,5,48,0\n");
    const { exitCode, error } = await folder.run(...COVERAGE);
    expect(exitCode).toBe(1);
    expect(error).toContain("Personne n’habite dans les foyers donnés");
  });
});
