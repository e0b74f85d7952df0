import { buildModelledNetwork } from "@maillage/road-network";
import { expect, test } from "vitest";
import { buildSite } from "../../../test/square-ground.ts";
import { buildThreeVillages, THREE_VILLAGES } from "../../../test/three-villages.ts";
import { computeCertainty, USUAL_UNCERTAINTY } from "./compute-certainty.ts";

const sites = [buildSite("1", { longitude: 5, latitude: 48 })];
const unmeasured = buildModelledNetwork(THREE_VILLAGES);
/** The same roads, told to be those of a map, or measured. */
const withMetadata = (metadata: Partial<(typeof unmeasured)["metadata"]>) =>
  buildThreeVillages(sites, { ...unmeasured, metadata: { ...unmeasured.metadata, ...metadata } });
const modelError = { meanAbsoluteShare: 0.05, maxAbsoluteShare: 0.2, pairCount: 3 };

test("modelled roads whose error nobody measured: nothing is sure, unless the question tells an error", () => {
  const subject = withMetadata({});
  const told = computeCertainty(subject, USUAL_UNCERTAINTY);
  expect(told).toMatchObject({ certainty: null, homeVerdict: null, parameters: { modelErrorShare: null } });
  const given = computeCertainty(subject, { ...USUAL_UNCERTAINTY, modelErrorShare: 0.1 });
  expect(given.certainty).toMatchObject({ surelyCovered: 600, depends: 0, surelyNot: 0 });
});

test("the largest measured error is the bound, not the mean; roads read from a map have none", () => {
  const { certainty, parameters } = computeCertainty(withMetadata({ modelError }), USUAL_UNCERTAINTY);
  expect(parameters.modelErrorShare).toBe(0.2);
  expect(certainty?.factors.high).toBeCloseTo(1 / (0.85 * 0.8), 12);
  expect(computeCertainty(withMetadata({ origin: "osm" }), USUAL_UNCERTAINTY).parameters.modelErrorShare).toBe(0);
});

test("an error as large as the times themselves bounds nothing", () => {
  const subject = withMetadata({ modelError: { ...modelError, maxAbsoluteShare: 1.5 } });
  expect(computeCertainty(subject, USUAL_UNCERTAINTY).certainty).toBeNull();
});
