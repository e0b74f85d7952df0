import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isPlatformError } from "@maillage/errors";
import fc from "fast-check";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../test/ign-fixture.ts";
import { ban, banLayer, cleabs, type Point, road, roadLayer, SHORT_NAMES } from "../../test/ign-roads.ts";
import { writeGeoPackage, writeShapefile } from "../../test/ign-writers.ts";
import { buildBdTopoNetwork } from "../node.ts";

const ROADS = Array.from({ length: 12 }, (_, i) => {
  const at = (k: number): Point => [100 * k, 10 * (k % 3)];
  return road(i + 1, [at(i), [100 * i + 50, 40], at(i + 1)], { urbain: i % 2 });
});
const BANS = [ban(1, cleabs(2), cleabs(3), [200, 20])];

/** Truncated somewhere, or with a few bytes changed. */
const damages = fc.oneof(
  fc.record({ keptShare: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
  fc.array(fc.record({ share: fc.double({ min: 0, max: 0.999, noNaN: true }), byte: fc.nat({ max: 255 }) }), {
    minLength: 1,
    maxLength: 8,
  }),
);

function damaged(bytes: Buffer, damage: typeof damages extends fc.Arbitrary<infer T> ? T : never): Buffer {
  if (!Array.isArray(damage)) return bytes.subarray(0, Math.floor(damage.keptShare * bytes.length));
  const copy = Buffer.from(bytes);
  for (const { share, byte } of damage) copy[Math.floor(share * copy.length)] = byte;
  return copy;
}

/** Whether the file was refused; anything but a network or an error of ours fails the test. */
async function isRefused(path: string): Promise<boolean> {
  try {
    await buildBdTopoNetwork([path]);
    return false;
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    expect(error.message).not.toBe("");
    return true;
  }
}

test("a damaged GeoPackage gives a network or says what is wrong", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "bdtopo.gpkg");
  writeGeoPackage(path, [roadLayer(ROADS), banLayer(BANS)]);
  const bytes = readFileSync(path);
  let refusedCount = 0;
  await fc.assert(
    fc.asyncProperty(damages, async (damage) => {
      writeFileSync(path, damaged(bytes, damage));
      if (await isRefused(path)) refusedCount++;
    }),
    { numRuns: 200 },
  );
  expect(refusedCount).toBeGreaterThan(20);
}, 30_000);

test.each(["shp", "dbf", "prj", "cpg"])(
  "a Shapefile whose .%s is damaged gives a network or says what is wrong",
  async (ending) => {
    const folder = temporaryFolder();
    const path = writeShapefile(folder, roadLayer(ROADS), { columnNames: SHORT_NAMES });
    const damagedPath = path.replace(/shp$/, ending);
    const bytes = readFileSync(damagedPath);
    let refusedCount = 0;
    await fc.assert(
      fc.asyncProperty(damages, async (damage) => {
        writeFileSync(damagedPath, damaged(bytes, damage));
        if (await isRefused(path)) refusedCount++;
      }),
      { numRuns: 100 },
    );
    expect(refusedCount).toBeGreaterThan(10);
  },
  30_000,
);
