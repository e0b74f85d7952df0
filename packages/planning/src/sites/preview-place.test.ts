import { afterAll, beforeAll, expect, test } from "vitest";
import { copyLoadedDataFolder } from "../../test/copy-loaded-data-folder.ts";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { openPlanning } from "../open-planning.ts";
import type { Planning } from "../planning.ts";

let planning: Planning;
beforeAll(async () => {
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(makeTemporaryFolder()) });
});
afterAll(() => planning.close());

const look = (longitude: number, latitude: number) => planning.previewPlace({ territory: "52", longitude, latitude });

test("a point in a village: its commune, its canton, the nearest road drawn with those around", async () => {
  const place = await look(5.141372, 48.202036);
  expect(place).toMatchObject({ commune: { code: "52058", name: "Bologne" }, cantonCodes: ["5201"] });
  expect(place.road?.metres).toBeLessThan(1_000);
  expect(place.roads.length).toBeGreaterThan(0);
  const [west, south, east, north] = place.bounds;
  expect(west < 5.141372 && 5.141372 < east && south < 48.202036 && 48.202036 < north).toBe(true);
});

test("a point abroad is in no commune and reached by no road, and is told where it is", async () => {
  expect(await look(8.4, 49)).toMatchObject({ commune: null, cantonCodes: [], road: null, isFarFromRoad: true });
  const border = await look(5.141372, 52);
  expect(border.nearestCommune?.metres).toBeGreaterThan(300_000);
});

test("communes come with their cantons and intercommunality", async () => {
  const communes = await planning.listCommunes("52");
  expect(communes).toHaveLength(426);
  expect(communes.find(({ code }) => code === "52121")).toMatchObject({
    ...{ name: "Chaumont", cantonCodes: ["5205", "5206", "5207"], epciCode: expect.stringMatching(/^\d{9}$/) },
  });
  expect(new Set(communes.map(({ epciCode }) => epciCode)).size).toBeLessThan(15);
});
