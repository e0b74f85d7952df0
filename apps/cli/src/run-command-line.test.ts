import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createCommandFolder } from "../test/run-in-folder.ts";

const HAUTE_MARNE = join(import.meta.dirname, "../../../data/haute-marne");

const SQUARE = "code,lon,lat\na,5.00,48.00\nb,5.10,48.00\nc,5.10,48.10\nd,5.00,48.10\n";

async function folderWithNetwork() {
  const folder = createCommandFolder();
  const built = await folder.run(
    "network",
    "build",
    "--modelled",
    folder.write("places.csv", SQUARE),
    "--out",
    "n.maillage",
  );
  expect(built).toMatchObject({ exitCode: 0, error: "" });
  return folder;
}

describe("the command line as a whole", () => {
  test("help is in French, and names every command", async () => {
    const { exitCode, out } = await createCommandFolder().run("--help");
    expect(exitCode).toBe(0);
    for (const command of ["network", "matrix", "route", "isochrone", "coverage", "run"]) {
      expect(out).toContain(`maillage ${command}`);
    }
    expect(out).toContain("Commandes :");
  });

  test("help is in English where the environment is", async () => {
    const { out } = await createCommandFolder({ LANG: "en_GB.UTF-8" }).run("network", "build", "--help");
    expect(out).toContain("Build a road network");
    expect(out).toContain("Options:");
  });

  test.each([
    ["an unknown command", ["nope"]],
    ["no command", []],
    ["an unknown option", ["network", "info", "x", "--speed", "3"]],
    ["a missing option", ["matrix", "--network", "n"]],
    ["a position that is not one", ["route", "--network", "n", "--from", "5", "--to", "5,48"]],
    ["neither roads nor places", ["network", "build", "--out", "n"]],
    ["both roads and places", ["network", "build", "a.osm.pbf", "--modelled", "p.csv", "--out", "n"]],
    ["roads of no kind we know", ["network", "build", "roads.docx", "--out", "n"]],
  ])("%s is a wrong usage: exit code 2, nothing on standard output", async (_, args) => {
    const folder = await folderWithNetwork();
    const { exitCode, out, error } = await folder.run(...args.map((arg) => (arg === "n" ? "n.maillage" : arg)));
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(error).not.toBe("");
  });

  test("a file that is not there is a failure: exit code 1, and its name", async () => {
    const { exitCode, error } = await createCommandFolder().run("network", "info", "absent.maillage");
    expect(exitCode).toBe(1);
    expect(error).toContain("absent.maillage");
  });
});

describe("network", () => {
  test("a network is built from any table of places, and described", async () => {
    const folder = createCommandFolder();
    folder.write("places.csv", SQUARE);
    const built = await folder.run("network", "build", "--modelled", "places.csv", "--out", "n.maillage", "--json");
    const description = JSON.parse(built.out);
    expect(description).toMatchObject({
      origin: "modelled",
      nodes: 4,
      components: 1,
      largestShare: 1,
      modelError: null,
      warnings: [],
    });

    const info = JSON.parse((await folder.run("network", "info", "n.maillage", "--json")).out);
    expect(info.hash).toBe(description.hash);
  });

  test("Haute-Marne's network, with its axes and usual times, says that it is modelled and by how much it errs", async () => {
    const folder = createCommandFolder();
    const { out } = await folder.run(
      ...["network", "build", "--modelled", join(HAUTE_MARNE, "communes.csv"), "--out", "n.maillage"],
      ...[
        "--axes",
        join(HAUTE_MARNE, "main-axes.csv"),
        "--driving-times",
        join(HAUTE_MARNE, "usual-driving-times.csv"),
      ],
    );
    expect(out).toMatch(/réseau modélisé, sans fichier de routes \(erreur moyenne \d,\d\s%/);
    expect(out).toMatch(/^source +communes\.csv \(millésime\s: .*, licence .*\)$/m);
    expect(out).toMatch(/^durée +[\d,]+\ss$/m);
    expect(out).toMatch(/^mémoire +\d+ Mo au plus$/m);
  });

  test("the same places give the same bytes", async () => {
    const folder = await folderWithNetwork();
    await folder.run("network", "build", "--modelled", "places.csv", "--out", "again.maillage");
    expect(folder.read("again.maillage")).toBe(folder.read("n.maillage"));
  });

  test.each([
    ["code,lon,lat\na,5,48\nb,500,48\n", ["places.csv", "lon", "500"]],
    ["code,lon,lat\na,5,48\na,5.1,48\n", ["places.csv", "code", "a"]],
    ["name,lon,lat\na,5,48\n", ["places.csv", "code"]],
  ])("a wrong table is refused with file, field and value, and no network is left", async (table, words) => {
    const folder = createCommandFolder();
    folder.write("places.csv", table);
    const { exitCode, error } = await folder.run("network", "build", "--modelled", "places.csv", "--out", "n.maillage");
    expect(exitCode).toBe(1);
    for (const word of words) expect(error).toContain(word);
    expect(existsSync(join(folder.path, "n.maillage"))).toBe(false);
  });

  test("a damaged network is refused, never read", async () => {
    const folder = await folderWithNetwork();
    const { exitCode, error } = await folder.run(
      "network",
      "info",
      folder.write("bad.maillage", "not a network at all"),
    );
    expect(exitCode).toBe(1);
    expect(error).not.toContain("imprévue");
  });
});

describe("travelling", () => {
  test("the matrix has a row a pair, with seconds, and nothing where no road leads", async () => {
    const folder = await folderWithNetwork();
    folder.write("from.csv", "id,lon,lat\nx,5.0,48.0\nfar,9.0,40.0\n");
    folder.write("to.csv", "id,lon,lat\ny,5.1,48.0\n");
    const { out } = await folder.run(
      ...["matrix", "--network", "n.maillage", "--from", "from.csv", "--to", "to.csv", "--out", "m.csv", "--json"],
    );
    expect(JSON.parse(out)).toMatchObject({ from: 2, to: 1, unreachable: 1, notSnapped: ["far"] });
    const [header, near, far] = folder.read("m.csv").trim().split("\n");
    expect(header).toBe("from,to,seconds");
    expect(Number(near?.split(",")[2])).toBeGreaterThan(300);
    expect(far).toBe("far,y,");
  });

  test("a route has seconds, metres and a line between its ends, and its time is the matrix's", async () => {
    const folder = await folderWithNetwork();
    const answer = JSON.parse(
      (await folder.run("route", "--network", "n.maillage", "--from", "5.0,48.0", "--to", "5.1,48.1", "--json")).out,
    );
    folder.write("from.csv", "id,lon,lat\nx,5.0,48.0\n");
    folder.write("to.csv", "id,lon,lat\ny,5.1,48.1\n");
    await folder.run("matrix", "--network", "n.maillage", "--from", "from.csv", "--to", "to.csv", "--out", "m.csv");
    expect(`x,y,${answer.seconds}`).toBe(folder.read("m.csv").trim().split("\n")[1]);
    expect(answer.metres).toBeGreaterThan(10_000);
    expect(answer.metres).toBe(Math.round(answer.metres * 10) / 10);
    expect(answer.geometry.coordinates[0]).toEqual([5, 48]);
    expect(answer.geometry.coordinates.at(-1)).toEqual([5.1, 48.1]);
  });

  test("isochrones are nested areas, one per number of minutes", async () => {
    const folder = await folderWithNetwork();
    const { exitCode } = await folder.run(
      ...["isochrone", "--network", "n.maillage", "--at", "5.05,48.05", "--minutes", "15,5", "--out", "i.geojson"],
    );
    expect(exitCode).toBe(0);
    const { features } = JSON.parse(folder.read("i.geojson"));
    expect(features.map((feature: { properties: { minutes: number } }) => feature.properties.minutes)).toEqual([5, 15]);
  });

  test.each([
    ["matrix", ["--from", "from.csv", "--to", "from.csv", "--out", "m.csv"]],
    ["route", ["--from", "5.0,48.0", "--to", "5.1,48.1"]],
    ["isochrone", ["--at", "5.05,48.05", "--out", "i.geojson"]],
  ])("%s on modelled roads says so, with their error, in JSON and to people", async (command, options) => {
    const folder = createCommandFolder();
    folder.write("places.csv", SQUARE);
    folder.write("from.csv", "id,lon,lat\nx,5.0,48.0\n");
    folder.write("times.csv", "code_commune_from,name_from,code_commune_to,name_to,minutes\na,A,c,C,15\nb,B,d,D,16\n");
    const { hash, modelError } = JSON.parse(
      (
        await folder.run(
          ...["network", "build", "--modelled", "places.csv", "--driving-times", "times.csv"],
          ...["--out", "n.maillage", "--json"],
        )
      ).out,
    );
    expect(modelError).toMatchObject({ pairCount: 2 });
    const args = [command, "--network", "n.maillage", ...options];
    const { inputs } = JSON.parse((await folder.run(...args, "--json")).out);
    expect(inputs).toStrictEqual({ roadNetwork: hash, origin: "modelled", modelError, timeFactor: 1, peakFactor: 1 });
    const [closing = ""] = (await folder.run(...args)).out.trimEnd().split("\n").slice(-1);
    expect(closing).toMatch(
      /^Temps estimés sur un réseau routier modélisé \(erreur moyenne .* sur 2 trajets connus\)$/,
    );
  });

  test("a point far from any road is refused by its name", async () => {
    const folder = await folderWithNetwork();
    const { exitCode, error } = await folder.run("route", "--network", "n.maillage", "--from", "0,0", "--to", "5,48");
    expect(exitCode).toBe(1);
    expect(error).toContain("--from 0,0");
  });
});

describe("run", () => {
  test("the territory's two goals, the embedded network of 1 August 2024 by default", async () => {
    const folder = createCommandFolder();
    const coverage = JSON.parse((await folder.run("run", "--territory", "52", "--json")).out);
    expect(coverage.population).toBe(168_331);
    expect(coverage.share).toBeGreaterThan(0.99);
    expect(coverage.cantonsWithoutSite).toEqual(["5205", "5206", "5208", "5209", "5213", "5214", "5215"]);
    expect(coverage.inputs.roadNetwork).toMatch(/^[0-9a-f]{64}$/);
  });

  test("the announcement's network, then with its planned and studied sites", async () => {
    const folder = createCommandFolder();
    const announced = JSON.parse((await folder.run("run", "--territory", "52", "--sites", "2021", "--json")).out);
    expect(announced.share).toBeGreaterThan(0.25);
    expect(announced.share).toBeLessThan(0.45);
  });

  test("by administrative unit: all of a kind, which sum to the territory, or one of them; an unknown one is refused", async () => {
    const folder = createCommandFolder();
    const view = JSON.parse((await folder.run("run", "--territory", "52", "--by", "arrondissement", "--json")).out);
    expect(view.units.map(({ name }: { name: string }) => name)).toEqual(["Chaumont", "Langres", "Saint-Dizier"]);
    const sum = view.units.reduce((people: number, { covered }: { covered: number }) => people + covered, 0);
    expect(sum).toBe(view.territory.covered);
    const { out } = await folder.run("run", "--territory", "52", "--by", "canton", "--unit", "5209");
    expect(out).toMatch(/Joinville +5209/);
    expect(out).toContain("Meilleur lieu pour un site");
    const unknown = await folder.run("run", "--territory", "52", "--by", "canton", "--unit", "5299");
    expect([unknown.exitCode, unknown.error]).toEqual([1, expect.stringContaining("5299")]);
  });

  test("a territory that is not loaded is said so in French", async () => {
    const { exitCode, error } = await createCommandFolder().run("run", "--territory", "75");
    expect(exitCode).toBe(1);
    expect(error).toContain("75");
    expect(error).not.toContain("No territory");
  });
});
