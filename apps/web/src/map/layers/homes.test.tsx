import { UNREACHABLE } from "@maillage/road-network";
import { renderToStaticMarkup } from "react-dom/server";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { fr } from "../../messages/fr.ts";
import { COLOURED_CLASSES } from "../travel-time-colours.ts";
import { HomesLegend } from "./homes.legend.tsx";
import { classOfDeciseconds, homesLayer } from "./homes.ts";

test.each(["light", "dark"] as const)("paint and legend show the same colours in the same order, %s", (scheme) => {
  const colours = COLOURED_CLASSES.map(({ colour }) => colour[scheme]);
  const paint = JSON.stringify(homesLayer.paint(scheme));
  const legend = renderToStaticMarkup(<HomesLegend t={createTranslator({ locale: "fr", messages: fr })} />);
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
