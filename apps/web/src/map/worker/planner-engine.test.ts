import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlanning, type Planning, type SiteNetworkView, type TerritoryMapView } from "@maillage/planning";
import { decodeRoadNetwork } from "@maillage/road-network";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roundDegrees } from "../../view-state/proposals-parser.ts";
import { PlannerEngine } from "./planner-engine.ts";

const TERRITORY = "52";
const folder = mkdtempSync(join(tmpdir(), "maillage-web-"));
let planning: Planning;
let map: TerritoryMapView;
let engine: PlannerEngine;
let networks: readonly SiteNetworkView[];

beforeAll(async () => {
  planning = await openPlanning({ dataFolder: folder });
  const { roadNetwork, siteNetworks } = await planning.getTerritory(TERRITORY);
  map = await planning.getTerritoryMap(TERRITORY);
  networks = await Promise.all(siteNetworks.map(({ slug }) => planning.getSiteNetwork(TERRITORY, slug)));
  engine = new PlannerEngine(
    decodeRoadNetwork(await planning.readRoadNetworkArtifact(roadNetwork.hash)),
    map,
    Object.entries(map.cantonNames).map(([code, name]) => ({ code, name })),
  );
}, 120_000);

afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true });
});

/** Points around the communes' centres: near enough to a road for the server to accept them. */
const proposalsNear = (homeCount: number) =>
  fc.array(
    fc.record({
      home: fc.nat(homeCount - 1),
      east: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
      north: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
    }),
    { maxLength: 3 },
  );

test("the browser's figures are the server's, for any network, threshold, time factor, proposals and opened sites", async () => {
  let withProposals = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(networks.length - 1),
      fc.integer({ min: 5, max: 60 }),
      fc.constantFrom(1, 1, 1.2, 0.5, 1.15, 3),
      proposalsNear(map.homes.length),
      fc.boolean(),
      async (network, thresholdMinutes, timeFactor, offsets, opens) => {
        const siteNetwork = networks[network];
        if (siteNetwork === undefined) throw new Error("no such network");
        const proposals = offsets.map(({ home, east, north }) => ({
          longitude: roundDegrees((map.homes[home]?.longitude ?? 0) + east),
          latitude: roundDegrees((map.homes[home]?.latitude ?? 0) + north),
        }));
        const announced = siteNetwork.sites.filter(({ status }) => status === "planned" || status === "studied");
        const alsoOpen = opens ? announced.map(({ id }) => id) : [];
        const thresholdSeconds = thresholdMinutes * 60;
        if (proposals.length > 0) withProposals++;

        const { base, live } = engine.compute({ siteNetwork, alsoOpen, proposals, thresholdSeconds, timeFactor });
        const query = { territory: TERRITORY, siteNetwork: siteNetwork.slug, thresholdSeconds, timeFactor };
        const onServer = await planning.computeCoverage({ ...query, proposals, alsoOpen });
        const baseOnServer = await planning.computeCoverage({ ...query, proposals: [], alsoOpen: [] });
        expect(comparable(live)).toStrictEqual(comparable(onServer));
        expect(comparable(base)).toStrictEqual(comparable(baseOnServer));
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
  expect(withProposals).toBeGreaterThan(10);
});

test("a site dragged across the territory costs under 4 ms a move, half of the time at least", () => {
  const [siteNetwork] = networks;
  if (siteNetwork === undefined) throw new Error("no network");
  engine.warmUp();
  const times = Array.from({ length: 200 }, (_, move) => {
    const proposals = [{ longitude: 4.9 + move * 0.004, latitude: 48.3 - move * 0.002 }];
    return engine.compute({ siteNetwork, alsoOpen: [], proposals, thresholdSeconds: 1800, timeFactor: 1 }).computeMs;
  }).sort((a, b) => a - b);
  expect(times[100]).toBeLessThan(4);
});

test("a proposal in the next département is in no commune and serves no canton, on the server neither", async () => {
  const [siteNetwork] = networks;
  if (siteNetwork === undefined) throw new Error("no network");
  const proposals = [{ longitude: 5, latitude: 48.72 }];
  const scenario = { alsoOpen: [], proposals, thresholdSeconds: 1800, timeFactor: 1 };
  const answer = engine.compute({ ...scenario, siteNetwork });
  const onServer = await planning.computeCoverage({
    ...scenario,
    territory: TERRITORY,
    siteNetwork: siteNetwork.slug,
  });
  expect(answer.proposals[0]?.home).toBeUndefined();
  expect(answer.proposals[0]?.onRoad).toBe(true);
  for (const { cantons } of [answer.live, onServer]) {
    expect(cantons.flatMap(({ sites, possibleSites }) => [...sites, ...possibleSites])).not.toContain("proposal-1");
  }
});

test("a proposal out of reach is not counted, and the others are as without it, under their own number", () => {
  const [siteNetwork] = networks;
  if (siteNetwork === undefined) throw new Error("no network");
  const scenario = { siteNetwork, alsoOpen: [], thresholdSeconds: 1500, timeFactor: 1 };
  const near = { longitude: 5.122, latitude: 48.433 };
  const far = { longitude: 7.5, latitude: 48.6 };
  const alone = engine.compute({ ...scenario, proposals: [near] });
  const both = engine.compute({ ...scenario, proposals: [far, near] });
  expect(both.proposals.map(({ onRoad }) => onRoad)).toStrictEqual([false, true]);
  expect(both.live.covered).toBe(alone.live.covered);
  expect(both.siteIds).toStrictEqual(alone.siteIds.with(-1, "proposal-2"));
});

test("a proposal dragged out of its canton's communes no longer serves that canton", () => {
  const [siteNetwork] = networks;
  const home = map.homes.find(({ cantonCodes }) => cantonCodes.length > 1);
  const far = map.homes.find(({ cantonCodes }) => cantonCodes.length === 1);
  if (siteNetwork === undefined || home === undefined || far === undefined) throw new Error("no shared town");
  const [cantonCode] = home.cantonCodes;
  const ask = ({ longitude, latitude }: { longitude: number; latitude: number }) =>
    engine
      .compute({
        siteNetwork,
        alsoOpen: [],
        proposals: [{ longitude, latitude, ...(cantonCode === undefined ? {} : { cantonCode }) }],
        thresholdSeconds: 1800,
        timeFactor: 1,
      })
      .live.cantons.find(({ code }) => code === cantonCode)?.sites;
  expect(ask(home)).toContain("proposal-1");
  expect(ask(far)).not.toContain("proposal-1");
});

test.each([1, 1.2])(
  "with times x %d, what serves a canton best is a place of it, and a site there does what was said",
  (timeFactor) => {
    const siteNetwork = networks.find(({ slug }) => slug === "2021");
    if (siteNetwork === undefined) throw new Error("no 2021 network");
    const scenario = { siteNetwork, alsoOpen: [], proposals: [], thresholdSeconds: 1800, timeFactor };
    const { base, live } = engine.compute(scenario);
    const canton = live.cantons.find(({ sites, covered }) => sites.length === 0 && covered === 0);
    const remedy = engine.remedy({ cantonCode: canton?.code ?? "", thresholdSeconds: 1800, timeFactor });
    const place = map.homes[remedy?.home ?? -1];
    expect(place?.cantonCodes).toContain(canton?.code);
    if (place === undefined) return;
    const after = engine.compute({ ...scenario, proposals: [place] });
    expect(after.live.covered - base.covered).toBe(remedy?.newlyCovered);
  },
);

test.each([1, 1.15])("with times x %d, the route to a site takes the time that the figures count", (timeFactor) => {
  const [siteNetwork] = networks;
  if (siteNetwork === undefined) throw new Error("no network");
  const answer = engine.compute({ siteNetwork, alsoOpen: [], proposals: [], thresholdSeconds: 1800, timeFactor });
  for (const home of [0, 100, 200, 300, 400]) {
    const site = siteNetwork.sites.find(({ id }) => id === answer.siteIds[answer.nearest.homeSite[home * 3] ?? -1]);
    if (site === undefined) throw new Error("every home reaches a site here");
    const route = engine.route({ home, longitude: site.longitude, latitude: site.latitude, timeFactor });
    expect(route?.seconds).toBe((answer.nearest.homeDeciseconds[home * 3] ?? 0) / 10);
  }
});

/** Without what only the server knows; the server rounds the mean to the decisecond. */
function comparable({
  inputs: _inputs,
  roadNetwork: _roadNetwork,
  meanSeconds,
  histogram,
  ...figures
}: {
  readonly inputs?: unknown;
  readonly roadNetwork?: unknown;
  readonly meanSeconds: number | null;
  readonly histogram: readonly { readonly population: number }[];
}) {
  return {
    ...figures,
    meanSeconds: meanSeconds === null ? null : Math.round(meanSeconds * 10) / 10,
    histogram: histogram.map(({ population }) => population),
  };
}
