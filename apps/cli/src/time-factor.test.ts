import { describe, expect, test } from "vitest";
import { type CommandFolder, createCommandFolder } from "../test/run-in-folder.ts";

/** Three places in a row; sites at the first, homes at all. */
async function prepare(): Promise<CommandFolder> {
  const folder = createCommandFolder();
  folder.write("places.csv", "code,lon,lat\na,5.00,48.00\nb,5.13,48.00\nc,5.30,48.02\n");
  folder.write("homes.csv", "id,lon,lat,population\na,5.00,48.00,100\nb,5.13,48.00,50\nc,5.30,48.02,20\n");
  folder.write("sites.csv", "id,lon,lat\na,5.00,48.00\n");
  await folder.run("network", "build", "--modelled", "places.csv", "--out", "n.maillage");
  return folder;
}

const N = ["--network", "n.maillage"];
const MATRIX = ["matrix", ...N, "--from", "homes.csv", "--to", "sites.csv", "--out", "m.csv"];
const COVERAGE = ["coverage", ...N, "--homes", "homes.csv", "--sites", "sites.csv", "--out", "out"];
const ROUTE = ["route", ...N, "--from", "5.13,48.00", "--to", "5.00,48.00"];
const ISOCHRONE = ["isochrone", ...N, "--at", "5.00,48.00", "--out", "i.geojson"];

async function ask(folder: CommandFolder, ...args: string[]) {
  const { exitCode, out, error } = await folder.run(...args, "--json");
  expect({ exitCode, error }).toStrictEqual({ exitCode: 0, error: "" });
  return JSON.parse(out);
}

const secondsIn = (csv: string, column: number) =>
  csv
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => Number(row.split(",")[column]));

describe("one factor for every travel time of a run", () => {
  test("matrix: each time multiplied, to the decisecond; both factors in the inputs", async () => {
    const folder = await prepare();
    expect((await ask(folder, ...MATRIX)).inputs).toMatchObject({ timeFactor: 1, peakFactor: 1 });
    const plain = secondsIn(folder.read("m.csv"), 2);
    const { inputs } = await ask(folder, ...MATRIX, "--time-factor", "1.2", "--peak-factor", "1.15");
    expect(inputs).toMatchObject({ timeFactor: 1.2, peakFactor: 1.15 });
    expect(secondsIn(folder.read("m.csv"), 2)).toStrictEqual(
      plain.map((seconds) => Math.round(seconds * 10 * 1.38) / 10),
    );
  });

  test("route: the same way, longer", async () => {
    const folder = await prepare();
    const [plain, slow] = [await ask(folder, ...ROUTE), await ask(folder, ...ROUTE, "--time-factor", "1.5")];
    expect(slow.seconds).toBeCloseTo(plain.seconds * 1.5, 1);
    expect({ metres: slow.metres, geometry: slow.geometry }).toStrictEqual({
      metres: plain.metres,
      geometry: plain.geometry,
    });
  });

  test("isochrone: 12 minutes at 1.2 are drawn as 10 minutes of the network, and say 12", async () => {
    const folder = await prepare();
    await ask(folder, ...ISOCHRONE, "--minutes", "10,20");
    const { features: plain } = JSON.parse(folder.read("i.geojson"));
    const { minutes } = await ask(folder, ...ISOCHRONE, "--minutes", "24,12", "--time-factor", "1.2");
    expect(minutes).toStrictEqual([12, 24]);
    const { features: slow } = JSON.parse(folder.read("i.geojson"));
    const shapes = (features: readonly { geometry: unknown }[]) => features.map(({ geometry }) => geometry);
    expect(shapes(slow)).toStrictEqual(shapes(plain));
  });

  test("coverage: per home and in the figures, and said to people in their language", async () => {
    const folder = await prepare();
    const plain = await ask(folder, ...COVERAGE);
    const times = secondsIn(folder.read("out/homes.csv"), 1);
    const slow = await ask(folder, ...COVERAGE, "--time-factor", "3");
    expect(secondsIn(folder.read("out/homes.csv"), 1)).toStrictEqual(
      times.map((seconds) => Math.round(seconds * 30) / 10),
    );
    expect(slow.covered).toBeLessThan(plain.covered);
    expect(slow.inputs).toMatchObject({ timeFactor: "3", peakFactor: "1" });
    expect((await folder.run(...COVERAGE, "--time-factor", "1.2")).out).toContain("temps multipliés par 1,2");
    expect((await folder.run(...COVERAGE)).out).not.toContain("multipliés");
  });
});

describe("refused as a wrong usage", () => {
  test.each([
    ["--time-factor", "0.49"],
    ["--time-factor", "3.01"],
    ["--time-factor", "vite"],
    ["--peak-factor", "0.9"],
    ["--time-factor", "2", "--peak-factor", "2"],
  ])("%s %s %s %s", async (...options) => {
    const { exitCode, error } = await createCommandFolder().run(...ROUTE, ...options);
    expect(exitCode).toBe(2);
    expect(error).toContain(options[0]);
  });
});
