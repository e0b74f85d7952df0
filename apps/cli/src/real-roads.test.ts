import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CommandFolder, createCommandFolder } from "../test/run-in-folder.ts";

/** Extracts and reference times, where they are beside the repository; never part of it. */
const SHARED = join(import.meta.dirname, "../../../../shared");
const extractOf = (name: string) => join(SHARED, `real-data/osm/${name}.osm.pbf`);
const referenceOf = (name: string) => join(SHARED, `reference-times/${name}.csv`);
const REFERENCED = ["andorra", "north-bayreuth"].filter((name) => existsSync(extractOf(name)));

interface ReferencePair {
  /** `lon,lat` as the file has them. */
  readonly from: string;
  readonly to: string;
  /** Undefined where there is no way. */
  readonly seconds: number | undefined;
}

function readReference(name: string): ReferencePair[] {
  const [, ...lines] = readFileSync(referenceOf(name), "utf8").trim().split("\n");
  return lines.map((line) => {
    const [fromLongitude, fromLatitude, toLongitude, toLatitude, seconds] = line.split(",");
    return {
      from: `${fromLongitude},${fromLatitude}`,
      to: `${toLongitude},${toLatitude}`,
      seconds: seconds === "" ? undefined : Number(seconds),
    };
  });
}

async function buildNetwork(folder: CommandFolder, name: string) {
  const { exitCode, out, error } = await folder.run(
    "network",
    "build",
    extractOf(name),
    "--out",
    "n.maillage",
    "--json",
  );
  expect({ exitCode, error }).toStrictEqual({ exitCode: 0, error: "" });
  return JSON.parse(out);
}

/** Seconds by `from to`, of the pairs that have a way between them. */
async function computeMatrix(folder: CommandFolder, points: ReadonlySet<string>): Promise<Map<string, number>> {
  const positions = [...points];
  folder.write("points.csv", `id,lon,lat\n${positions.map((position, i) => `${i},${position}\n`).join("")}`);
  const { exitCode, out, error } = await folder.run(
    ...["matrix", "--network", "n.maillage", "--from", "points.csv", "--to", "points.csv", "--out", "m.csv", "--json"],
  );
  expect({ exitCode, error }).toStrictEqual({ exitCode: 0, error: "" });
  expect(JSON.parse(out)).toMatchObject({ from: points.size, to: points.size, notSnapped: [] });
  const [, ...rows] = folder.read("m.csv").trim().split("\n");
  return new Map(
    rows.flatMap((row): [string, number][] => {
      const [from, to, seconds] = row.split(",");
      return seconds === "" ? [] : [[`${positions[Number(from)]} ${positions[Number(to)]}`, Number(seconds)]];
    }),
  );
}

describe.skipIf(REFERENCED.length === 0)("real roads, through the commands alone", () => {
  test.for(REFERENCED)(
    "driving times of %s agree with the reference over all its pairs",
    { timeout: 30_000 },
    async (name) => {
      const folder = createCommandFolder();
      await buildNetwork(folder, name);
      const pairs = readReference(name);
      const seconds = await computeMatrix(folder, new Set(pairs.flatMap(({ from, to }) => [from, to])));
      const ours = (pair: ReferencePair) => seconds.get(`${pair.from} ${pair.to}`);

      const alike = pairs.filter((pair) => (pair.seconds === undefined) === (ours(pair) === undefined));
      const deviations: number[] = [];
      let theirTotal = 0;
      let ourTotal = 0;
      for (const pair of pairs) {
        const our = ours(pair);
        if (our === undefined || pair.seconds === undefined || pair.seconds === 0) continue;
        deviations.push(Math.abs(our / pair.seconds - 1));
        theirTotal += pair.seconds;
        ourTotal += our;
      }
      deviations.sort((a, b) => a - b);
      const quantileOf = (share: number) => deviations[Math.floor(deviations.length * share)] ?? Number.NaN;

      expect(deviations.length).toBeGreaterThan(5000);
      expect(alike.length / pairs.length).toBeGreaterThan(0.995);
      // Required: 2 %, 8 % and 1 %. Held at half, so that a slip is seen before it breaks a promise.
      expect(quantileOf(0.5)).toBeLessThan(0.01);
      expect(quantileOf(0.95)).toBeLessThan(0.04);
      expect(Math.abs(ourTotal / theirTotal - 1)).toBeLessThan(0.005);
    },
  );

  test.skipIf(!existsSync(extractOf("andorra")))(
    "Andorra holds together: its parts are counted over junctions",
    async () => {
      const folder = createCommandFolder();
      const { components, largestShare } = await buildNetwork(folder, "andorra");
      expect(components).toBeLessThan(20);
      expect(largestShare).toBeGreaterThan(0.95);
      const { out } = await folder.run("network", "info", "n.maillage");
      expect(out).toMatch(/^origine +OpenStreetMap$/m);
      expect(out).toMatch(/^profil +voiture/m);
      expect(out).toMatch(/^composantes +\d+ \(9\d(,\d)?\s% des carrefours dans la plus grande\)$/m);
      expect(out).toMatch(/^source +.*ODbL/m);
    },
  );

  test.skipIf(!existsSync(extractOf("monaco")))("Monaco is built, and crossed in minutes", async () => {
    const folder = createCommandFolder();
    const network = await buildNetwork(folder, "monaco");
    expect(network).toMatchObject({ origin: "osm", profile: "car" });
    expect(network.nodes).toBeGreaterThan(1000);
    // From Fontvieille to Larvotto.
    const { exitCode, out } = await folder.run(
      ...["route", "--network", "n.maillage", "--from", "7.4155,43.7290", "--to", "7.4330,43.7465", "--json"],
    );
    expect(exitCode).toBe(0);
    const { seconds, metres } = JSON.parse(out);
    expect(seconds / 60).toBeGreaterThan(3);
    expect(seconds / 60).toBeLessThan(20);
    expect(metres).toBeGreaterThan(2400);
    expect(metres).toBeLessThan(8000);
  });
});
