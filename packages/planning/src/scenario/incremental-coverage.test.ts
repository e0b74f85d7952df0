import { computeCoverage } from "@maillage/coverage";
import { decodeRoadNetwork } from "@maillage/road-network";
import { NearestSiteIndex } from "@maillage/travel-time";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { copyLoadedDataFolder } from "../../test/copy-loaded-data-folder.ts";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { buildCoverageGround, type CoverageGround } from "../coverage-ground.ts";
import { openPlanning } from "../open-planning.ts";
import { snapOnRoads } from "../snap-within-reach.ts";
import type { SiteNetworkView, TerritoryMapView } from "../views.ts";
import { applyChanges } from "./apply-changes.ts";
import type { Position, SiteChange } from "./change.ts";
import { ChangeHistory } from "./change-history.ts";
import { type CountedSite, countSites } from "./count-sites.ts";
import { computeProgrammeFigures } from "./programme-figures.ts";
import { placeSites } from "./site-places.ts";

/*
 * The index of nearest sites, edited as the hand edits, against figures computed from nothing: on the real network of
 * Haute-Marne, whatever is added, moved, closed, opened, merged, undone and redone.
 */

let map: TerritoryMapView;
let siteNetwork: SiteNetworkView;
let ground: CoverageGround;
beforeAll(async () => {
  const planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(makeTemporaryFolder()) });
  map = await planning.getTerritoryMap("52");
  siteNetwork = await planning.getSiteNetwork("52", "2024-08-01");
  const { roadNetwork } = await planning.getTerritory("52");
  const network = decodeRoadNetwork(await planning.readRoadNetworkArtifact(roadNetwork.hash));
  const cantons = Object.entries(map.cantonNames).map(([code, name]) => ({ code, name }));
  ground = buildCoverageGround(network, roadNetwork.hash, map.homes, cantons);
  await planning.close();
}, 60_000);

/** An index kept up with a list of sites by as many edits as they differ, each site under a number of its own. */
class EditedIndex {
  readonly index = new NearestSiteIndex(ground.network, ground.homePlaces);
  readonly #numbers = new Map<string, number>();
  #sites: readonly CountedSite[] = [];
  editCount = 0;

  change(sites: readonly CountedSite[]): void {
    const before = new Map(this.#sites.map((site) => [site.id, site]));
    const after = new Set(sites.map(({ id }) => id));
    for (const [id, number] of [...this.#numbers]) {
      if (after.has(id)) continue;
      this.index.removeSite(number);
      this.#numbers.delete(id);
      this.editCount++;
    }
    for (const site of sites) {
      const was = before.get(site.id);
      if (was?.longitude === site.longitude && was.latitude === site.latitude) continue;
      const number = this.#numbers.get(site.id);
      const places = snapOnRoads(ground.network, [site]);
      if (number === undefined) this.#numbers.set(site.id, this.index.addSite(places, 0));
      else this.index.moveSite(number, places, 0);
      this.editCount++;
    }
    this.#sites = sites;
  }
}

type Action = SiteChange | "undo" | "redo";

const positionArbitrary: fc.Arbitrary<Position> = fc.record({
  longitude: fc.double({ min: 4.7, max: 5.8, noNaN: true }),
  latitude: fc.double({ min: 47.6, max: 48.6, noNaN: true }),
});

function actionArbitrary(): fc.Arbitrary<Action> {
  const added = fc.constantFrom("n1", "n2", "n3");
  const siteId = fc.oneof(fc.constantFrom(...siteNetwork.sites.map(({ id }) => id)), added);
  return fc.oneof(
    fc.tuple(added, positionArbitrary).map(([id, position]): Action => {
      const site = { siteId: id, name: null, format: "fixed", status: "labelled" } as const;
      return { kind: "add-site", ...site, ...position };
    }),
    fc.tuple(siteId, positionArbitrary).map(([id, at]): Action => ({ kind: "move-site", siteId: id, ...at })),
    fc
      .tuple(siteId, fc.constantFrom("labelled", "closed"))
      .map(([id, status]): Action => ({ kind: "set-status", siteId: id, status, date: null })),
    fc
      .tuple(siteId, siteId)
      .map(([id, merged]): Action => ({ kind: "merge-sites", siteId: id, mergedSiteIds: [merged] })),
    fc.constantFrom<Action>("undo", "undo", "redo"),
  );
}

test("coverage after any edits, one by one, is that of the same sites from nothing", () => {
  let [stepCount, editCount] = [0, 0];
  fc.assert(
    fc.property(fc.array(actionArbitrary(), { minLength: 1, maxLength: 14 }), (actions) => {
      const edited = new EditedIndex();
      let history = ChangeHistory.start<SiteChange>([]);
      for (const action of actions) {
        if (action === "undo") history = history.undo();
        else if (action === "redo") history = history.redo();
        else history = history.edit([...history.items, action]);
        const { sites, date } = applyChanges(siteNetwork, history.items, map);
        const counted = countSites(sites, date);
        edited.change(counted);

        const { homePopulation } = ground;
        const live = computeCoverage({ homePopulation, nearest: edited.index.nearest, thresholdSeconds: 1800 });
        const ids = new Set(counted.map(({ id }) => id));
        const fromNothing = computeProgrammeFigures(
          ground,
          placeSites(
            sites.filter(({ id }) => ids.has(id)),
            map,
          ),
          { thresholdSeconds: 1800 },
        );
        expect([
          live.covered,
          live.share,
          live.p90Seconds,
          Math.round((live.meanSeconds ?? 0) * 10) / 10,
        ]).toStrictEqual([
          ...[fromNothing.covered, fromNothing.share, fromNothing.p90Seconds, fromNothing.meanSeconds ?? 0],
        ]);
        stepCount++;
      }
      editCount += edited.editCount;
    }),
    { numRuns: 30 },
  );
  expect(stepCount).toBeGreaterThan(100);
  // Not set anew each time: 18 sites to begin with, then one or two edits a step.
  expect(editCount).toBeLessThan(30 * 18 + 2 * stepCount + 30 * 4);
});
