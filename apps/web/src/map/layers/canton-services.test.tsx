import { renderToStaticMarkup } from "react-dom/server";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { fr } from "../../messages/fr.ts";
import { CANTON_SERVICES, classifyCantonShapes, serviceOf } from "../canton-services.ts";
import { CantonsLegend } from "./cantons.legend.tsx";
import { cantonFillLayer } from "./cantons.ts";

test("a site makes a canton served, one in a shared town only possible", () => {
  expect(serviceOf({ sites: ["a"], possibleSites: ["b"] })).toBe("served");
  expect(serviceOf({ sites: [], possibleSites: ["b"] })).toBe("possible");
  expect(serviceOf({ sites: [], possibleSites: [] })).toBe("none");
});

test("the shape of a shared town is as the least served of its cantons", () => {
  const cantons = [
    { code: "1", sites: ["a"], possibleSites: [] },
    { code: "2", sites: [], possibleSites: ["b"] },
    { code: "3", sites: [], possibleSites: [] },
  ];
  expect(classifyCantonShapes([["1"], ["1", "2"], ["2", "3", "1"]], cantons)).toStrictEqual([0, 1, 2]);
});

test.each(["light", "dark"] as const)(
  "paint and legend show every class of canton, in the same order, %s",
  (scheme) => {
    const colours = CANTON_SERVICES.map(({ colour }) => colour[scheme]);
    const paint = JSON.stringify(cantonFillLayer.paint(scheme));
    const legend = renderToStaticMarkup(<CantonsLegend t={createTranslator({ locale: "fr", messages: fr })} />);
    for (const text of [paint, legend]) {
      const positions = colours.map((colour) => text.indexOf(colour));
      expect(positions).not.toContain(-1);
      expect(positions.toSorted((a, b) => a - b)).toStrictEqual(positions);
    }
  },
);
