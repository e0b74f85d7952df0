import { getHeapStatistics } from "node:v8";
import type { StateKind } from "@maillage/road-network";
import { expect, test } from "vitest";
import { buildGridNetwork, listGridPlaces } from "../test/grid-network.ts";
import { NearestSiteIndex } from "./nearest-site-index.ts";

const EDIT_COUNT = 10_000;
/** Fractions that the engine boxes (16 bytes each, in code it did not inline), and its own work: less than one array. */
const BYTES_MAX = 128;

test.each<StateKind>(["junction", "direction"])("edits allocate nothing once warm, over %s states", (stateKind) => {
  const network = buildGridNetwork(10, stateKind);
  const index = new NearestSiteIndex(network, listGridPlaces(network, 100, 1));
  const sites = listGridPlaces(network, 50, 2);
  index.setSites(sites);
  const edit = () => {
    for (let i = 0; i < EDIT_COUNT; i++) {
      if (i % 10 === 0) {
        index.removeSite(20);
        index.addSite(sites, i % 50);
      } else {
        index.moveSite(i % 20, sites, (7 * i) % 50);
      }
    }
  };
  edit();
  const allocatedBefore = getHeapStatistics().total_allocated_bytes;
  edit();
  const allocated = getHeapStatistics().total_allocated_bytes - allocatedBefore;
  expect(allocated / EDIT_COUNT).toBeLessThan(BYTES_MAX);
});
