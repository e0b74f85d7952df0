import { createLoader } from "nuqs/server";
import { expect, test } from "vitest";
import { EMPTY_SKETCH, sketchOf } from "./sketch-parser.ts";
import { serializeViewState, viewStateParsers } from "./view-state.ts";

const load = createLoader(viewStateParsers);
const read = (query: string) => load(new URLSearchParams(query));

test("an address without a query is what a newcomer sees", () => {
  expect(read("")).toMatchObject({
    reseau: null,
    seuil: 30,
    facteur: 1,
    esquisse: EMPTY_SKETCH,
    scenario: null,
    position: null,
  });
});

test.each(["4", "91", "30.5", "-1", "1e1", "abc"])("a threshold of %s is not one: the goal stands", (text) => {
  expect(read(`seuil=${text}`).seuil).toBe(30);
});

test.each(["0.49", "3.01", "1,2", "1.234", "-1", "1e0", "x", ""])("a time factor of %s is not one", (text) => {
  expect(read(`facteur=${text}`).facteur).toBe(1);
});

test.each(["0.5", "1.2", "1.15", "3"])("a time factor of %s is one", (text) => {
  expect(read(`facteur=${text}`).facteur).toBe(Number(text));
});

test("an unknown layer makes the whole list unreadable rather than half followed", () => {
  expect(read("couches=sites,habitants").couches).toStrictEqual(["sites", "habitants"]);
  expect(read("couches=").couches).toStrictEqual([]);
});

test.each(["8/48", "8/48/5/1", "8/95/5", "x/48/5", "30/48/5"])("a position of %s is nowhere", (text) => {
  expect(read(`position=${text}`).position).toBeNull();
});

/** A state of the map's tools where nothing is as a newcomer sees it. */
const tools = {
  couleurs: "bassins" as const,
  forme: "lieux" as const,
  classes: [10, 25, 40],
  volet: 40,
  choisis: ["2069"],
  trace: ["isochrones" as const],
  oublies: true,
  mesure: [
    { longitude: 5.1, latitude: 48.2 },
    { longitude: -0.5, latitude: 47 },
  ] as const,
  reunion: true,
  panneau: "resultats" as const,
  legende: false,
  fond: "plan-ign" as const,
};

test.each(["10,10", "20,10", "0,10", "10,x", "", "1,2,3,4,5,6,7,8,9", "10,200"])(
  "classes of %s are not some",
  (text) => {
    expect(read(`classes=${text}`).classes).toBeNull();
  },
);

test.each(["5.1,48.2", "5.1,48.2;6", "5.1,48.2;6,99", "1,2;3,4;5,6", "a,b;c,d"])("%s is no measure", (text) => {
  expect(read(`mesure=${text}`).mesure).toBeNull();
});

test.each(["101", "-1", "5.5", "x"])("a line between before and after at %s is nowhere", (text) => {
  expect(read(`volet=${text}`).volet).toBeNull();
});

test("a view survives its own address", () => {
  const view = {
    reseau: "2021",
    seuil: 20,
    facteur: 1.15,
    esquisse: sketchOf([
      {
        ...{ kind: "move-site", siteId: "2069", longitude: 5.14, latitude: 48.1, cantonCode: "5205" },
        ...{ comment: "près de la gare", year: 2027, costEuros: 12_000 },
      },
    ]),
    scenario: "k3v9",
    version: 4,
    couches: ["sites" as const],
    position: { zoom: 9.5, latitude: 48.1234, longitude: 5.4321 },
    ...tools,
  };
  expect(read(serializeViewState("/52/carte", view).split("?")[1] ?? "")).toStrictEqual(view);
});
