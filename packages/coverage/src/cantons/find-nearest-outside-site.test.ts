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

test("the site that most of the canton's people reach, then the nearest of them; those in it do not count", () => {
  const times = [
    [18_000, 20_000, 10],
    [FAR, 19_000, 10],
    [1, 1, 10],
    [0, 0, 0],
  ];
  // 100 reach the first, 130 the second, the third may be in the canton.
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
