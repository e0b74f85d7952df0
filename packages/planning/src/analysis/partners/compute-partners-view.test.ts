import { expect, test } from "vitest";
import { buildSite } from "../../../test/square-ground.ts";
import { buildThreeVillages } from "../../../test/three-villages.ts";
import { EMBEDDED_PARTNER_REFERENCE } from "../../sites/partner-reference.ts";
import type { SiteView } from "../../views.ts";
import { computePartnersView } from "./compute-partners-view.ts";
import { listKnownPartners, parsePartners } from "./resolve-partners.ts";

const reference = EMBEDDED_PARTNER_REFERENCE;
const local = (name: string) => ({ name, scope: "local" as const, days: null });
const national = (name: string) => ({ name, scope: "national" as const, days: null });
const at = { longitude: 5, latitude: 48 };

/** The bundles of a territory, by kind, for partners asked for by name. */
function listBundlesOf(site: SiteView, asked: readonly string[], date = "2024-08-01") {
  const subject = buildThreeVillages([site]);
  const bundle = parsePartners(listKnownPartners(subject.sites, date, reference), asked, reference);
  const view = computePartnersView(subject, { date, national: reference, include: "all", usefulMinutes: 15, bundle });
  return { view, bundles: Object.fromEntries(view.bundles.map((each) => [each.kind, each])) };
}

test("a partner asked for is counted wherever it comes in the list, and has a row", () => {
  const names = Array.from({ length: 40 }, (_, i) => `Association ${i}`);
  const { view, bundles } = listBundlesOf(buildSite("1", { ...at, partners: names.map(local) }), ["Association 39"]);
  expect(bundles.asked).toMatchObject({ partners: ["Association 39"], oneSite: { present: 600, unknown: 0 } });
  expect(view.partners).toHaveLength(32);
  expect(view.hiddenPartnerCount).toBe(40 + 11 - 32);
  expect(view.partners.map(({ name }) => name)).toContain("Association 39");
  expect(view.partners.filter(({ scope }) => scope === "national")).toHaveLength(11);

  const without = listBundlesOf(
    buildSite("1", { ...at, partners: [...names.slice(0, 39).map(local), national("CNAF")] }),
    ["Association 1", "DGFiP"],
  );
  expect(without.bundles.asked).toMatchObject({ oneSite: { present: 0, unknown: 0, none: 600 } });
});

test("the eight of the announcement are eight whatever the date; no bundle is empty", () => {
  const site = buildSite("1", { ...at, partners: [national("CNAF"), national("DGFiP")] });
  const { bundles } = listBundlesOf(site, [], "2019-06-01");
  expect(bundles.announced?.partners).toHaveLength(8);
  expect(bundles.announced).toMatchObject({ oneSite: { present: 0, unknown: 0, none: 600 } });
  expect(Object.keys(bundles)).toEqual(["announced"]);
  expect(listBundlesOf(site, []).bundles.national?.partners).toHaveLength(11);
});
