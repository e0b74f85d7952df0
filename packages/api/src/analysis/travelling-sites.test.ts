import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlanning, type Planning, type SiteStop } from "@maillage/planning";
import type { SiteChange } from "@maillage/planning/scenario";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCaller } from "../root.ts";

/*
 * A bus added to Haute-Marne: garaged in Chaumont, which is well served, it stops in the commune that is farthest from any
 * site on 1 August 2024.
 */
const folder = mkdtempSync(join(tmpdir(), "maillage-bus-"));
let planning: Planning;
let api: ReturnType<typeof createCaller>;
let farthest: { readonly longitude: number; readonly latitude: number; readonly population: number };

beforeAll(async () => {
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(folder) });
  api = createCaller({ planning, locale: "fr" });
  const { worst } = await api.coverage.summary({ ...in2024, changes: [] });
  const { homes } = await api.territory.map({ code: "52" });
  const home = homes.find(({ id }) => id === worst[0]?.home);
  if (home === undefined) throw new Error("some commune is the farthest");
  farthest = home;
});
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true, force: true });
});

const in2024 = { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1800 };

function bus(stops: readonly SiteStop[] | null): { changes: SiteChange[] } {
  const garage = { longitude: 5.139, latitude: 48.111 };
  const site = { siteId: "bus", name: "Bus", format: "travelling", status: "labelled" } as const;
  return { changes: [{ kind: "add-site", ...site, ...garage, fields: { stops } }] };
}
const stopThere = (fields: Partial<SiteStop> = {}): SiteStop => ({
  ...{ place: "Place de la mairie", weekday: "tuesday", opens: 540, closes: 720, frequency: "weekly" },
  ...{ longitude: farthest.longitude, latitude: farthest.latitude },
  ...fields,
});

test("without known stops it serves nobody anywhere, and is told as left out", async () => {
  const without = await api.analysis.formats({ ...in2024, changes: [] });
  const { rules, siteCountByFormat, stops } = await api.analysis.formats({ ...in2024, ...bus(null) });
  expect(rules[0]).toMatchObject({
    covered: without.rules[0]?.covered,
    coveredByStopsOnly: 0,
    leftOut: [{ id: "bus", name: "Bus", reason: "stops-unknown" }],
  });
  expect([siteCountByFormat.travelling, stops]).toEqual([1, []]);
});

test("at a stop it covers those around, by its stop only, and not as a full service", async () => {
  const without = await api.analysis.formats({ ...in2024, changes: [] });
  const { rules, stops } = await api.analysis.formats({ ...in2024, ...bus([stopThere()]) });
  const [all, , fullService] = rules;
  const gained = (all?.covered ?? Number.NaN) - (without.rules[0]?.covered ?? Number.NaN);
  expect(gained).toBeGreaterThanOrEqual(farthest.population);
  expect(all?.coveredByStopsOnly).toBe(gained);
  expect(fullService?.covered).toBe(without.rules[2]?.covered);
  expect(fullService?.leftOut).toContainEqual({ id: "bus", name: "Bus", reason: "travelling" });
  expect(stops).toMatchObject([{ id: "bus", place: "Place de la mairie", frequency: "weekly" }]);
});

test("wherever people are counted it is at its stop, never at its garage; nowhere while its stops are unknown", async () => {
  // Nothing else is left in force, so that the garage would show.
  const { sites } = await api.siteNetwork.get({ territory: "52", siteNetwork: "2024-08-01" });
  const closed = sites.map(({ id }): SiteChange => ({ kind: "set-status", siteId: id, status: "closed", date: null }));
  const alone = (stops: readonly SiteStop[] | null) => ({ ...in2024, changes: [...closed, ...bus(stops).changes] });
  const standing: SiteChange = {
    ...{ kind: "add-site", siteId: "bus", name: "Bus", format: "fixed", status: "labelled" },
    ...{ longitude: farthest.longitude, latitude: farthest.latitude },
  };
  const figuresOf = async (query: ReturnType<typeof alone>) => {
    const [summary, modes, uncertainty, equity, capacity, fragility, cantons, figure] = await Promise.all([
      api.coverage.summary(query),
      api.analysis.modes(query),
      api.analysis.uncertainty(query),
      api.analysis.equity(query),
      api.analysis.capacity(query),
      api.analysis.fragility(query),
      api.analysis.cantons(query),
      api.analysis.explainFigure({ ...query, figure: "covered" }),
    ]);
    return {
      covered: [summary, modes.modes[0], uncertainty].map((each) => each?.covered).concat(figure.value ?? Number.NaN),
      served: cantons.areas.filter(({ sites: own }) => own.length > 0).map(({ code }) => code),
      summaryServed: summary.cantons.filter(({ sites: own }) => own.length > 0).map(({ code }) => code),
      reached: [capacity.outOfReach, equity.everyone.gini, fragility.coveredByOne],
      lost: fragility.sites.map(({ id, lost, hangingCantons }) => [id, lost, hangingCantons.map(({ code }) => code)]),
      told: [summary.leftOutSites, cantons.basis.leftOutSites, cantons.basis.siteCount],
    };
  };
  const travelling = await figuresOf(alone([stopThere()]));
  expect(travelling).toEqual(await figuresOf({ ...in2024, changes: [...closed, standing] }));
  expect(travelling.served).toHaveLength(1);
  const nowhere = await figuresOf(alone(null));
  const leftOut = [{ id: "bus", name: "Bus", reason: "stops-unknown" }];
  expect(nowhere).toMatchObject({ covered: [0, 0, 0, 0], served: [], lost: [], told: [leftOut, leftOut, 0] });
});

test("an explanation names the stop, and its slots there", async () => {
  const { worst } = await api.coverage.summary({ ...in2024, changes: [] });
  const far = stopThere({ place: "Chaumont", longitude: 5.139, latitude: 48.111 });
  const stops = [far, stopThere(), stopThere({ weekday: "friday" })];
  const { nearest, route } = await api.analysis.explainHome({ ...in2024, ...bus(stops), home: worst[0]?.home ?? "" });
  expect(nearest[0]).toMatchObject({ id: "bus", stops: [{ weekday: "tuesday" }, { weekday: "friday" }] });
  expect(route?.networkSeconds).toBe(nearest[0]?.seconds);
  expect(nearest[1]?.stops).toEqual([]);
});

test("it is open in its slot only; every other week it is not counted as open, but told", async () => {
  const ask = (at: string, fields?: Partial<SiteStop>) =>
    api.analysis.hours({ ...in2024, ...bus([stopThere(fields)]), at });
  const [inSlot, otherDay, fortnightly, without] = await Promise.all([
    ask("mardi 9:30"),
    ask("dimanche 9:30"),
    ask("mardi 9:30", { frequency: "fortnightly" }),
    api.analysis.hours({ ...in2024, changes: [], at: "mardi 9:30" }),
  ]);
  expect(otherDay.at).toMatchObject({ open: 0, someWeeks: 0 });
  const gained = inSlot.at.open - without.at.open;
  expect(gained).toBeGreaterThanOrEqual(farthest.population);
  expect(fortnightly.at).toMatchObject({ open: without.at.open, someWeeks: gained });
});
