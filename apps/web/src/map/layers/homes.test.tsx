import { renderToStaticMarkup } from "react-dom/server";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { buildHomesKey } from "../../features/planner/tools/homes-key.ts";
import { fr } from "../../messages/fr.ts";
import { COLOURINGS } from "../../view-state/map-tools-parsers.ts";
import { DIFFERENCE_CLASSES } from "../difference-classes.ts";
import { COLOURED_CLASSES } from "../travel-time-colours.ts";
import { HomesLegend } from "./homes.legend.tsx";
import { DISC_RADII, discRadiusAt, homeFeatures, homesLayer, paintHomesPlaces, paintHomesSurface } from "./homes.ts";

const t = createTranslator({ locale: "fr", messages: fr });
const palettes = {
  temps: COLOURED_CLASSES.map(({ colour }) => colour),
  ecart: DIFFERENCE_CLASSES.map(({ colour }) => colour),
};

test.each([
  ["temps", "light"],
  ["temps", "dark"],
  ["ecart", "light"],
  ["ecart", "dark"],
] as const)("areas, discs and legend show the same colours in the same order: %s, %s", (colouring, scheme) => {
  const palette = palettes[colouring];
  const colours = palette.map((colour) => colour[scheme]);
  const paint = { palette, isTailOnly: false, isOverBaseMap: false };
  const key = buildHomesKey(colouring, COLOURED_CLASSES, t);
  const legend = renderToStaticMarkup(<HomesLegend {...key} sizes={[]} thresholdMinutes="25" t={t} />);
  const positions = (text: string) => colours.map((colour) => text.indexOf(colour));
  const drawn = [paintHomesSurface(scheme, paint), paintHomesPlaces(scheme, paint)].map(({ paint: painted }) =>
    JSON.stringify(painted).slice(JSON.stringify(painted).indexOf('"match"')),
  );
  for (const found of [...drawn, legend].map(positions)) {
    expect(found).not.toContain(-1);
    expect(found.toSorted((a, b) => a - b)).toStrictEqual(found);
  }
});

test("homes beyond the threshold have a ring, that the legend tells with the threshold", () => {
  expect(JSON.stringify(homesLayer.paint("light"))).toContain('["feature-state","beyond"]');
  const key = buildHomesKey("temps", COLOURED_CLASSES, t);
  const legend = renderToStaticMarkup(<HomesLegend {...key} sizes={[]} thresholdMinutes="25" t={t} />);
  expect(legend).toContain("au-delà de 25\u00a0min");
});

test.each(COLOURINGS)("what the colours of %s say has a title and at least one entry", (colouring) => {
  const { title, entries } = buildHomesKey(colouring, COLOURED_CLASSES, t);
  expect(title.length).toBeGreaterThan(10);
  expect(entries.length).toBeGreaterThan(0);
});

test("the legend of sizes is the map's: at each zoom given, and growing between", () => {
  for (const { zoom, least, perRoot } of DISC_RADII) {
    expect(discRadiusAt(zoom, 40_000)).toBeCloseTo(Math.max(least, perRoot * 200), 9);
    expect(discRadiusAt(zoom, 1)).toBe(least);
  }
  expect(discRadiusAt(5, 40_000)).toBe(discRadiusAt(7, 40_000));
  expect(discRadiusAt(18, 40_000)).toBe(discRadiusAt(13, 40_000));
  expect(discRadiusAt(8.5, 40_000)).toBeGreaterThan(discRadiusAt(8, 40_000));
  // MapLibre's exponential interpolation, worked by hand: (1.6^1.5 - 1) / (1.6^3 - 1) of the way from 14 to 36.
  expect(discRadiusAt(8.5, 40_000)).toBeCloseTo(14 + ((1.6 ** 1.5 - 1) / (1.6 ** 3 - 1)) * 22, 9);
});

test("a home has its commune's shape and its point under one id, and only its point without a shape", () => {
  const home = { name: "A", population: 1, longitude: 5, latitude: 48, communeCode: null, cantonCodes: [] };
  const geometry = { type: "Polygon" as const, coordinates: [] };
  const features = homeFeatures({
    homes: [
      { ...home, id: "1" },
      { ...home, id: "2" },
    ],
    communes: {
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: { code: "2", name: "B" }, geometry }],
    },
  });
  expect(features.map(({ id, geometry: { type } }) => [id, type])).toStrictEqual([
    [0, "Point"],
    [1, "Polygon"],
    [1, "Point"],
  ]);
});
