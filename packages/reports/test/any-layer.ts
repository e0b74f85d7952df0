import fc from "fast-check";
import type { Geometry, Position } from "geojson";
import type { FieldValue, Layer, LayerFeature, LayerField } from "../src/layers/layer.ts";

const FIELDS: readonly LayerField[] = [
  { name: "name", title: { fr: 'Nom; "entier"', en: "Name" }, type: "text" },
  { name: "count", title: { fr: "Nombre", en: "Count" }, type: "integer" },
  { name: "share", title: { fr: "Part", en: "Share" }, type: "number" },
  { name: "is_open", title: { fr: "Ouvert", en: "Open" }, type: "boolean" },
  { name: "opened_on", title: { fr: "Ouvert le", en: "Opened on" }, type: "date" },
];

/** Names as people and damaged files write them: quotes, line ends, accents, formulas, what XML cannot hold, 200 characters. */
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.replaceAll("\u0000", "")),
  fc.string({
    unit: fc.constantFrom('"', ";", ",", "\n", "\r", "\t", "é", "’", "=", "_x0041_", "<", "&", "'", " ", "a"),
  }),
  fc.string({ unit: "grapheme", minLength: 200, maxLength: 200 }),
  fc.constantFrom("01004", "2A004", "=1+1", "+33 3 25", "-", "1,5", "true", "oui", ""),
);

const valuesOf: readonly fc.Arbitrary<FieldValue>[] = [
  texts,
  fc.integer(),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0),
  fc.boolean(),
  fc
    .date({ min: new Date("1901-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
];

const positions: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }).map((degrees) => degrees + 0),
  fc.double({ min: -90, max: 90, noNaN: true }).map((degrees) => degrees + 0),
);

const rings = fc
  .array(positions, { minLength: 3, maxLength: 6 })
  .map((ring) => [...ring, ...ring.slice(0, 1)] satisfies Position[]);

const shapes: Readonly<Record<"Point" | "MultiPolygon", fc.Arbitrary<Geometry>>> = {
  Point: positions.map((coordinates) => ({ type: "Point", coordinates })),
  MultiPolygon: fc
    .array(fc.array(rings, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
    .map((coordinates) => ({ type: "MultiPolygon", coordinates })),
};

/** A layer with its features beside it. */
export interface KnownLayer {
  readonly layer: Layer;
  readonly features: readonly LayerFeature[];
}

/** Any layer of points or of areas, empty ones and unknown values and places included. */
export const anyLayer: fc.Arbitrary<KnownLayer> = fc
  .constantFrom("Point" as const, "MultiPolygon" as const)
  .chain((geometryType) =>
    fc
      .array(
        fc.record({
          geometry: fc.option(shapes[geometryType], { freq: 5 }),
          values: fc.tuple(...valuesOf.map((values) => fc.option(values, { freq: 5 }))),
        }),
        { maxLength: 6 },
      )
      .map((rows) =>
        knowLayer(
          geometryType,
          rows.map((row, index) => ({ ...row, id: `row-${index}` })),
        ),
      ),
  );

/** A layer of these features, which have the fields of {@link anyLayer}. */
export function knowLayer(geometryType: Layer["geometryType"], features: readonly LayerFeature[]): KnownLayer {
  const layer: Layer = {
    ...{ id: "some-places", title: { fr: "Des lieux [à voir]", en: "Some places" } },
    description: { fr: "Des lieux", en: "Places" },
    ...{ geometryType, fields: FIELDS, featureCount: features.length, bounds: null },
    sources: [{ name: "Liste", producer: "ANCT", licence: "LO 2.0", vintage: "1er août 2024", sha256: "ab" }],
    ...{ date: "2024-08-01", hash: "cd", style: { kind: "single", colour: "#000091" } },
    *read() {
      yield* features;
    },
  };
  return { layer, features };
}
