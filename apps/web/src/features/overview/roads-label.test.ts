import type { RoadNetworkView } from "@maillage/planning";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { createFormat } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { messagesFor } from "../../i18n/messages.ts";
import { roadsLabel } from "./roads-label.ts";

const roadsOf = (change: Partial<RoadNetworkView>): RoadNetworkView => ({
  ...{ hash: "0", origin: "osm", profile: "car", junctionCount: 1, segmentCount: 1, kilometres: 1, modelError: null },
  sources: [],
  ...change,
});
const sourceOf = (name: string, licence: string, vintage: string) => ({
  name,
  licence,
  vintage,
  producer: "x",
  sha256: "0",
});

function labelOf(change: Partial<RoadNetworkView>, locale: Locale = "fr"): string {
  const t = createTranslator({ locale, messages: messagesFor(locale) });
  return roadsLabel(roadsOf(change), t, createFormat(locale)).replace(/[\u00a0\u202f]/g, " ");
}

const osm = (vintage: string) => ({ sources: [sourceOf("OpenStreetMap", "ODbL 1.0", vintage)] });

test("OpenStreetMap is named with its licence and its date, in the reader's language", () => {
  expect(labelOf(osm("2026-11-01"))).toBe("OpenStreetMap (ODbL), 1er novembre 2026");
  expect(labelOf(osm("2026-11-01"), "en")).toBe("OpenStreetMap (ODbL), 1 November 2026");
  expect(labelOf(osm("date inconnue"), "en")).toBe("OpenStreetMap (ODbL), unknown date");
});

test("other roads are named by their source", () => {
  const sources = [sourceOf("BD TOPO", "Licence Ouverte 2.0", "décembre 2024")];
  expect(labelOf({ origin: "bdtopo", sources })).toBe("BD TOPO (Licence Ouverte 2.0), décembre 2024");
});

test("modelled roads carry their error, rounded up", () => {
  const modelError = { meanAbsoluteShare: 0.0821, maxAbsoluteShare: 0.1379, pairCount: 13 };
  expect(labelOf({ origin: "modelled", modelError })).toBe(
    "réseau routier modélisé (erreur moyenne 8,3 %, au plus 13,8 %, sur 13 trajets connus)",
  );
});
