import { computeMatrix } from "@maillage/travel-time";
import { expect, test } from "vitest";
import { buildHauteMarneGround } from "../../test/haute-marne-ground.ts";
import { buildCantonMembership } from "../canton-membership.ts";
import { InvalidCantonError } from "../errors.ts";
import { buildReach } from "../reach.ts";
import { findNearestOutsideSite } from "./find-nearest-outside-site.ts";

const membership = buildCantonMembership({
  cantons: ["01", "02"].map((code) => ({ code, name: code })),
  homePopulation: Float64Array.of(100, 60, 0, 40),
  homeCantonCodes: [["01"], ["01", "02"], ["01"], ["02"]],
});
const FAR = 0x7fff_ffff;
const find = (times: readonly (readonly number[])[], siteCantonCodes: readonly (readonly string[])[], code = "01") =>
  findNearestOutsideSite({
    ...{ membership, siteCantonCodes, cantonCode: code, thresholdSeconds: 1800 },
    reach: buildReach({
      homeCount: 4,
      siteCount: siteCantonCodes.length,
      homeSiteDeciseconds: Uint32Array.from(times.flat()),
      boundSeconds: 7200,
    }),
  });

test("one person who reaches only a far site does not make it the nearest", () => {
  // 100 and 30 people: five minutes from the first, the 30 do not reach it; everyone reaches the second, an hour and three quarters away.
  const times = [
    [3_000, 63_000],
    [3_000, 63_000],
    [0, 0],
    [0, 0],
  ];
  expect(find(times, [["02"], ["02"]])).toMatchObject({ site: 0 });
  const oneLeftOut = [
    [3_000, 63_000],
    [FAR, 63_000],
    [0, 0],
    [0, 0],
  ];
  // (100 × 300 + 30 × 7200) / 130 = 1892 s; all at 6300 s for the second.
  expect(find(oneLeftOut, [["02"], ["02"]])).toMatchObject({ site: 0, meanSeconds: 300, peopleReached: 100 });
  // Equal means: the first; a decisecond makes the second nearer.
  const equal = [
    [18_000, 18_000],
    [18_000, 18_000],
    [0, 0],
    [0, 0],
  ];
  expect(find(equal, [["02"], ["02"]])?.site).toBe(0);
  expect(find([[18_000, 17_999], ...equal.slice(1)], [["02"], ["02"]])?.site).toBe(1);
});

test("the site that the canton's people are nearest to on average; those in it do not count", () => {
  const times = [
    [18_000, 20_000, 10],
    [FAR, 19_000, 10],
    [1, 1, 10],
    [0, 0, 0],
  ];
  // The first: (100 × 1800 + 30 × 7200) / 130 = 3046 s. The second: 1977 s. The third may be in the canton.
  expect(find(times, [["02"], [], ["01", "02"]])).toStrictEqual({
    site: 1,
    meanSeconds: (100 * 2000 + 30 * 1900) / 130,
    leastSeconds: 1900,
    peopleReached: 130,
    peopleWithin: 0,
    population: 130,
  });
  expect(find(times, [["02"], ["01"], ["01"]])).toMatchObject({ site: 0, peopleReached: 100, peopleWithin: 100 });
});

test("nobody reaches one: undefined; a canton that is not in the list is refused", () => {
  expect(find([[0], [0], [0], [0]], [["01"]])).toBeUndefined();
  expect(find([[FAR], [FAR], [FAR], [0]], [["02"]])).toBeUndefined();
  expect(() => find([[0], [0], [0], [0]], [["02"]], "03")).toThrow(InvalidCantonError);
});

test("golden: the seven cantons of Haute-Marne without a site on 1 August 2024", () => {
  const ground = buildHauteMarneGround();
  const reach = buildReach({
    homeCount: ground.homes.length,
    siteCount: ground.sites.length,
    homeSiteDeciseconds: computeMatrix(ground.network, ground.homePlaces, ground.sitePlaces),
    boundSeconds: 7200,
  });
  const told = ["Joinville", "Eurville-Bienville", "Saint-Dizier-1", "Chaumont-1"].map((name) => {
    const code = ground.membership.cantons.find((canton) => canton.name === name)?.code ?? "";
    const found = findNearestOutsideSite({ ...ground, cantonCode: code, reach, thresholdSeconds: 1800 });
    return [name, ground.sites[found?.site ?? -1]?.communeName, Math.round((found?.meanSeconds ?? 0) / 60)];
  });
  expect(told).toEqual([
    ["Joinville", "Froncles", 18],
    ["Eurville-Bienville", "Wassy", 18],
    ["Saint-Dizier-1", "Wassy", 20],
    // La Rochotte, which stands in Chaumont-3.
    ["Chaumont-1", "Chaumont", 3],
  ]);
});
