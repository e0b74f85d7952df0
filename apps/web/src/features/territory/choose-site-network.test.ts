import { expect, test } from "vitest";
import { chooseSiteNetwork } from "./choose-site-network.ts";

const networkOf = (slug: string, date: string) => ({
  slug,
  date,
  name: { fr: slug, en: slug },
  siteCount: 1,
  countedSiteCount: 1,
  neighbourSiteCount: 0,
});
const networks = [networkOf("2021", "2021-01-01"), networkOf("2024-08-01", "2024-08-01")];

test("the latest network is shown unless another is asked for by name", () => {
  expect(chooseSiteNetwork(networks, null)).toStrictEqual({ slug: "2024-08-01", unknown: undefined });
  expect(chooseSiteNetwork(networks, "2021")).toStrictEqual({ slug: "2021", unknown: undefined });
});

test("a territory whose list of sites is still to import has none to choose", () => {
  expect(() => chooseSiteNetwork([], null)).toThrow(expect.objectContaining({ code: "planning/no-site-network" }));
});

test("a name that no network has is told, and the latest stands in", () => {
  expect(chooseSiteNetwork(networks, "1999")).toStrictEqual({ slug: "2024-08-01", unknown: "1999" });
});
