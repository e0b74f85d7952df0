import { UNCERTAINTY_VERDICTS } from "@maillage/coverage";
import { buildModelledNetwork, type RoadNetwork } from "@maillage/road-network";
import { expect, test } from "vitest";
import { buildSite } from "../../../test/square-ground.ts";
import { buildThreeVillages, THREE_VILLAGES } from "../../../test/three-villages.ts";
import { EMBEDDED_PARTNER_REFERENCE } from "../../sites/partner-reference.ts";
import { computeFormatsView } from "../formats/compute-formats-view.ts";
import { computeModesView } from "../modes/compute-modes-view.ts";
import { computePartnersView } from "../partners/compute-partners-view.ts";
import { buildCertaintyOfPlaces, certaintyOfAll } from "./certainty-of-places.ts";

const modelled = buildModelledNetwork(THREE_VILLAGES);
/** Told to be those of a map: no error of a model. */
const roads: RoadNetwork = { ...modelled, metadata: { ...modelled.metadata, origin: "osm" } };
const west = { longitude: 5, latitude: 48 };
const east = { longitude: 5.2, latitude: 48 };
const cnaf = { name: "CNAF", scope: "national" as const, days: null };
const dgfip = { name: "DGFiP", scope: "national" as const, days: null };
const sites = [buildSite("1", { ...west, partners: [cnaf] }), buildSite("2", { ...east, partners: [dgfip] })];
const within = (thresholdSeconds: number, among = sites, network = roads) => ({
  ...buildThreeVillages(among, network),
  thresholdSeconds,
});
const partsOf = (told: { surelyCovered: number; depends: number; surelyNot: number } | null | undefined) =>
  told ? [told.surelyCovered, told.depends, told.surelyNot] : null;

test("who is near a place that only may count is not sure, nor sure not", () => {
  const subject = within(60);
  const { ofPlaces } = buildCertaintyOfPlaces(subject, [west, east]);
  expect(partsOf(ofPlaces(() => "surely")?.certainty)).toEqual([400, 0, 200]);
  expect(partsOf(ofPlaces((place) => (place === 0 ? "surely" : "perhaps"))?.certainty)).toEqual([100, 300, 200]);
  expect(partsOf(ofPlaces((place) => (place === 0 ? "surely" : "no"))?.certainty)).toEqual([100, 0, 500]);
  expect(partsOf(ofPlaces(() => "no")?.certainty)).toEqual([0, 0, 600]);
});

test("several things at once are as sure as the least sure of them", () => {
  const { ofPlaces } = buildCertaintyOfPlaces(within(60), [west, east]);
  const atWest = ofPlaces((place) => (place === 0 ? "surely" : "no"));
  const atEast = ofPlaces((place) => (place === 1 ? "perhaps" : "no"));
  expect(partsOf(certaintyOfAll([atWest, atEast], Float64Array.of(100, 200, 300)))).toEqual([0, 0, 600]);
  expect(atEast?.homeVerdict[2]).toBe(UNCERTAINTY_VERDICTS.indexOf("depends"));
  expect(certaintyOfAll([atWest, null], Float64Array.of(100, 200, 300))).toBeNull();
});

test("formats and partners have what is sure beside their shares, and it holds what is counted", () => {
  const subject = within(900);
  const { rules, errors } = computeFormatsView(subject);
  expect(errors).toMatchObject({ speedShare: 0.15, modelErrorShare: 0 });
  const asked = { date: "2024-08-01", include: "all", usefulMinutes: 15, bundle: [] } as const;
  const question = { ...asked, national: EMBEDDED_PARTNER_REFERENCE };
  const { partners, bundles } = computePartnersView(subject, question);
  const rows = [
    ...rules.map(({ covered, unknown, none, certainty }) => ({ yes: covered, maybe: unknown, no: none, certainty })),
    ...partners.map(({ present, unknown, none, certainty }) => ({ yes: present, maybe: unknown, no: none, certainty })),
    ...bundles.flatMap(({ oneSite, anywhere, certainty }) =>
      ([oneSite, anywhere] as const).map(({ present, unknown, none }, rank) => ({
        ...{ yes: present, maybe: unknown, no: none },
        certainty: rank === 0 ? certainty.oneSite : certainty.anywhere,
      })),
    ),
  ];
  for (const { yes, maybe, no, certainty } of rows) {
    expect(certainty?.surelyCovered).toBeLessThanOrEqual(yes);
    expect(certainty?.surelyNot).toBeLessThanOrEqual(no);
    expect(partsOf(certainty)?.reduce((sum, part) => sum + part, 0)).toBe(yes + maybe + no);
  }
  // CNAF is at one end and DGFiP at the other: the village between is near neither for sure, both being possible.
  expect(rows.some(({ certainty }) => (certainty?.depends ?? 0) > 0)).toBe(true);
});

test("the speed of bicycles and walkers is an estimate: nothing is sure of it, even on measured roads", () => {
  const parameters = { bicycleThresholdSeconds: 1800, footThresholdSeconds: 1800, carlessShare: 0.1 };
  const { modes } = computeModesView(within(1800), parameters);
  expect(modes.map(({ certainty }) => certainty === null)).toEqual([false, true, true]);
  const unmeasured = computeModesView(within(1800, sites, modelled), parameters);
  expect(unmeasured.modes[0]).toMatchObject({ certainty: null, errors: { modelErrorShare: null } });
});
