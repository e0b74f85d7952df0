import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeRoadNetwork } from "./artifact.ts";
import { InvalidMainAxesError, type MainAxis, parseMainAxes } from "./main-axis.ts";
import { computeModelError, listModelledTimes } from "./model-error.ts";
import { MODELLED_CALIBRATION } from "./modelled-calibration.ts";
import { buildModelledNetwork } from "./modelled-network.ts";
import { InvalidModelledPlacesError, type ModelledPlace } from "./modelled-places.ts";
import { UNREACHABLE } from "./road-graph.ts";
import { snapPlaces } from "./snap-places.ts";
import { timesFrom } from "./times-from.ts";
import { InvalidDrivingTimesError, parseUsualDrivingTimes } from "./usual-driving-time.ts";

const readData = (name: string) => readFileSync(new URL(`../../../data/haute-marne/${name}`, import.meta.url), "utf8");

const communes: ModelledPlace[] = readData("communes.csv")
  .trim()
  .split("\n")
  .slice(1)
  .map((row) => {
    const [code, name, , longitude, latitude] = row.split(",");
    return { code, name, longitude: Number(longitude), latitude: Number(latitude) };
  });
const officialCommunes: { type: string; code: string; population?: number }[] = JSON.parse(
  readFileSync(new URL(import.meta.resolve("@etalab/decoupage-administratif/data/communes.json")), "utf8"),
);
const populationByCode = new Map(
  officialCommunes.filter(({ type }) => type === "commune-actuelle").map(({ code, population }) => [code, population]),
);
const axes = parseMainAxes(readData("main-axes.csv"));
const drivingTimes = parseUsualDrivingTimes(readData("usual-driving-times.csv"));

/** With their populations, from the release that the territory embeds. */
const populatedCommunes = communes.map((commune) => ({
  ...commune,
  population: populationByCode.get(commune.code) ?? 0,
}));

const minutesOf = (places: readonly ModelledPlace[], mainAxes: readonly MainAxis[]) =>
  listModelledTimes(buildModelledNetwork(places, mainAxes), places, drivingTimes).map(({ modelledMinutes }) =>
    Number(modelledMinutes.toFixed(1)),
  );

test("communes and populations are those the golden figures were taken on", () => {
  expect(communes.length).toBe(426);
  expect(populatedCommunes.reduce((sum, { population }) => sum + population, 0)).toBe(168_331);
});

test.each([
  ["communes alone", communes, [], 0.0865, 0.1601],
  ["populations", populatedCommunes, [], 0.0966, 0.1889],
  ["main axes", communes, axes, 0.0943, 0.1704],
  ["populations and main axes", populatedCommunes, axes, 0.0828, 0.1379],
] as const)("Haute-Marne from $0 is within 10 % on average and 20 % at worst", (_, places, mainAxes, mean, worst) => {
  const { metadata } = buildModelledNetwork(places, mainAxes, { drivingTimes });
  expect(metadata.modelError?.pairCount).toBe(13);
  expect(metadata.modelError?.meanAbsoluteShare).toBeCloseTo(mean, 4);
  expect(metadata.modelError?.maxAbsoluteShare).toBeCloseTo(worst, 4);
  expect(mean).toBeLessThan(0.1);
  expect(worst).toBeLessThan(0.2);
});

test("the times of the embedded territory are these", () => {
  // Chaumont to Bologne 14, Langres 37, Saint-Dizier 65, Joinville 42, Nogent 25, Froncles 26, Chateauvillain 22; Langres
  // to Bourbonne 42, Chalindrey 14, Fayl-Billot 26; Saint-Dizier to Wassy 22, Joinville 29; Val-de-Meuse to Bourbonne 22.
  expect(minutesOf(populatedCommunes, axes)).toStrictEqual([
    12.4, 33.3, 68.9, 42.7, 22.7, 25.9, 22.8, 37.3, 14.8, 22.7, 19.1, 26.5, 19,
  ]);
});

test("every commune is joined to every other, and lies on its own junction", () => {
  for (const mainAxes of [[], axes]) {
    const network = buildModelledNetwork(communes, mainAxes);
    expect(timesFrom(network.graph, 0).every((time) => time !== UNREACHABLE)).toBe(true);
    const { placeMetres, placeFraction, placeSegment } = snapPlaces(
      network,
      Float64Array.from(communes, ({ longitude }) => longitude),
      Float64Array.from(communes, ({ latitude }) => latitude),
    );
    for (let place = 0; place < communes.length; place++) {
      const ends = [network.segmentTail[placeSegment[place]], network.segmentHead[placeSegment[place]]];
      expect(placeMetres[place]).toBe(0);
      expect(ends[placeFraction[place]]).toBe(place);
    }
  }
});

test("a site dropped anywhere in the territory is snapped, never to a motorway", () => {
  const network = buildModelledNetwork(communes, axes);
  // Up to 6 km from every centre, in eight directions.
  const around = communes.flatMap(({ longitude, latitude }) =>
    Array.from({ length: 8 }, (_, i) => ({
      longitude: longitude + 0.08 * Math.cos((i * Math.PI) / 4),
      latitude: latitude + 0.054 * Math.sin((i * Math.PI) / 4),
    })),
  );
  const { placeSegment, placeAccessDeciseconds } = snapPlaces(
    network,
    Float64Array.from(around, ({ longitude }) => longitude),
    Float64Array.from(around, ({ latitude }) => latitude),
  );
  for (const segment of placeSegment) expect(network.segmentFlags[segment]).toBe(0);
  // 6 km at 40 km/h.
  expect(Math.max(...placeAccessDeciseconds)).toBeLessThanOrEqual(5430);
});

test("a motorway is entered at its interchanges only", () => {
  // From Semoutiers to Rolampont by A5 and A31, without an exit at the places between.
  const { graph } = buildModelledNetwork(communes, axes);
  const { graph: surface } = buildModelledNetwork(
    communes,
    axes.filter(({ name }) => !name.startsWith("A")),
  );
  const placeOf = (name: string) => communes.findIndex((commune) => commune.name === name);
  const minutes = (network: typeof graph, a: string, b: string) => timesFrom(network, placeOf(a))[placeOf(b)] / 600;
  expect(minutes(graph, "Semoutiers-Montsaon", "Rolampont")).toBeCloseTo(18.6, 1);
  expect(minutes(surface, "Semoutiers-Montsaon", "Rolampont")).toBeGreaterThan(25);
  // Leffonds and Richebourg lie under A5, 7 km apart: it is of no use between them.
  expect(minutes(graph, "Richebourg", "Leffonds")).toBe(minutes(surface, "Richebourg", "Leffonds"));
});

test("a network without axes is the same from the same places, byte for byte, and its segments last as they should", () => {
  const places = [
    { code: "A", longitude: 5, latitude: 48 },
    { code: "B", longitude: 5.1, latitude: 48, population: 10_000 },
  ];
  const network = buildModelledNetwork(places);
  // 7,460 m apart, times 1.2; 200 m built-up on one side and 1,000 on the other at 45 km/h, the rest at 65.
  const metres = network.segmentDecimetres[0] / 10;
  expect(metres).toBeCloseTo(8952, -1);
  expect(network.segmentForwardDeciseconds[0]).toBe(Math.round(36 * ((metres - 1200) / 65 + 1200 / 45)));
  expect(network.segmentBackwardDeciseconds[0]).toBe(network.segmentForwardDeciseconds[0]);
  expect(encodeRoadNetwork(buildModelledNetwork(places))).toStrictEqual(encodeRoadNetwork(network));
  expect(network.metadata.modelError).toBeUndefined();
  expect(network.metadata.snapMetresMax).toBe(MODELLED_CALIBRATION.snapMetresMax);
});

test("an axis upgrades the road it follows, adds one where there is none, and the fastest of two wins", () => {
  const places = ["A", "B", "C"].map((code, i) => ({ code, longitude: 5 + i / 10, latitude: 48 }));
  const axis = (roadClass: "main" | "express", ...codes: string[]): MainAxis => ({
    name: `${roadClass} ${codes}`,
    steps: codes.map((code) => ({ code, roadClass, access: true })),
  });
  const plain = buildModelledNetwork(places);
  const upgraded = buildModelledNetwork(places, [axis("express", "B", "A"), axis("main", "A", "B", "C")]);
  const added = buildModelledNetwork(places, [axis("main", "A", "C")]);
  expect([plain.segmentTail.length, upgraded.segmentTail.length, added.segmentTail.length]).toStrictEqual([2, 2, 3]);
  const [first, second] = upgraded.segmentForwardDeciseconds;
  expect(first).toBeLessThan(second);
  expect(second).toBeLessThan(plain.segmentForwardDeciseconds[1]);
});

test("places at one position, in a line or anywhere make a joined network", () => {
  const position = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(fc.array(position, { minLength: 2, maxLength: 20, size: "max" }), (positions) => {
      const places = positions.map(([x, y], i) => ({ code: `${i}`, longitude: 5 + x / 20, latitude: 48 + y / 20 }));
      const { graph } = buildModelledNetwork(places);
      expect(timesFrom(graph, 0).every((time) => time !== UNREACHABLE)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["one place", [{ code: "A", longitude: 5, latitude: 48 }]],
  ["a code twice", [1, 2].map((i) => ({ code: "A", longitude: i, latitude: 48 }))],
  ["a place nowhere", [1, Number.NaN].map((longitude) => ({ code: `${longitude}`, longitude, latitude: 48 }))],
  ["a negative population", [1, 2].map((i) => ({ code: `${i}`, longitude: i, latitude: 48, population: -i }))],
])("%s is refused", (_, places) => {
  expect(() => buildModelledNetwork(places)).toThrow(InvalidModelledPlacesError);
});

test("an axis or a driving time that bears on an absent place is refused by its code", () => {
  const places = ["A", "B"].map((code, i) => ({ code, longitude: 5 + i, latitude: 48 }));
  const steps = ["A", "52999"].map((code) => ({ code, roadClass: "main", access: true }) as const);
  expect(() => buildModelledNetwork(places, [{ name: "D1", steps }])).toThrow("The axis D1 passes 52999");
  const times = [{ codeA: "A", codeB: "52998", minutes: 3 }];
  expect(() => computeModelError(buildModelledNetwork(places), places, times)).toThrow("52998");
});

test("tables of axes and driving times are refused at the line at fault", () => {
  const header = "axis,class,order,code_commune,access\n";
  expect(parseMainAxes(`${header}A5,motorway,1,52121,yes\r\nA5,motorway,2,52269,no\r\n`)[0].steps).toHaveLength(2);
  for (const row of [
    "A5,path,1,52121,yes",
    "A5,main,2,52121,yes",
    "A5,main,1,,yes",
    "A5,main,1,52121,no",
    "A5,main,1,52121,yes,x",
    ",main,1,52121,yes",
  ]) {
    expect(() => parseMainAxes(`${header}${row}\n`)).toThrow(InvalidMainAxesError);
    expect(() => parseMainAxes(`${header}${row}\n`)).toThrow("line 2");
  }
  expect(() => parseMainAxes("axis;class\n")).toThrow("line 1");
  const timesHeader = "code_commune_from,name_from,code_commune_to,name_to,minutes\n";
  for (const row of ["A,a,B,b,0", "A,a,B,b,", "A,a,B,b,x", ",a,B,b,3", "A,a,,b,3", "A,a,B,b,3,4"]) {
    expect(() => parseUsualDrivingTimes(`${timesHeader}${row}\n`)).toThrow(InvalidDrivingTimesError);
  }
});
