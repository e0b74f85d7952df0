import { UNREACHABLE } from "@maillage/road-network";
import { renderToStaticMarkup } from "react-dom/server";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { fr } from "../../messages/fr.ts";
import { COLOURED_CLASSES } from "../travel-time-colours.ts";
import { HomesLegend } from "./homes.legend.tsx";
import { classOfDeciseconds, homesLayer, isBeyond } from "./homes.ts";

test.each(["light", "dark"] as const)("paint and legend show the same colours in the same order, %s", (scheme) => {
  const colours = COLOURED_CLASSES.map(({ colour }) => colour[scheme]);
  const paint = JSON.stringify(homesLayer.paint(scheme));
  const legend = renderToStaticMarkup(
    <HomesLegend thresholdMinutes="25" t={createTranslator({ locale: "fr", messages: fr })} />,
  );
  const positions = (text: string) => colours.map((colour) => text.indexOf(colour));
  for (const found of [positions(paint), positions(legend)]) {
    expect(found).not.toContain(-1);
    expect(found.toSorted((a, b) => a - b)).toStrictEqual(found);
  }
});

test("a home at exactly 30:00 is in the class that ends at 30 minutes, one decisecond more is not", () => {
  expect(COLOURED_CLASSES[classOfDeciseconds(18_000)]?.timeClass.toSeconds).toBe(1800);
  expect(COLOURED_CLASSES[classOfDeciseconds(18_001)]?.timeClass.fromSeconds).toBe(1800);
  expect(COLOURED_CLASSES[classOfDeciseconds(UNREACHABLE)]?.timeClass.id).toBe("unreachable");
});

test("a home at exactly the threshold has no ring, one decisecond more has, and so has one that reaches no site", () => {
  expect(isBeyond(18_000, 1800)).toBe(false);
  expect(isBeyond(18_001, 1800)).toBe(true);
  expect(isBeyond(UNREACHABLE, 5400)).toBe(true);
  expect(JSON.stringify(homesLayer.paint("light"))).toContain('["feature-state","beyond"]');
  const t = createTranslator({ locale: "fr", messages: fr });
  expect(renderToStaticMarkup(<HomesLegend thresholdMinutes="25" t={t} />)).toContain("au-delà de 25 min");
});
