import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, hashBytes, hashJson } from "./content-hash.ts";

test("the order of keys and absent keys do not change a hash; the order of a list and any value do", () => {
  const hash = hashJson({ a: 1, b: { c: [1, 2], d: null } });
  expect(hashJson({ b: { d: null, c: [1, 2] }, a: 1, e: undefined })).toBe(hash);
  expect(hashJson({ a: 1, b: { c: [2, 1], d: null } })).not.toBe(hash);
  expect(hashJson({ a: "1", b: { c: [1, 2], d: null } })).not.toBe(hash);
  expect(canonicalJson({ b: [{ z: 1, y: "é" }], a: 0.1 })).toBe('{"a":0.1,"b":[{"y":"é","z":1}]}');
});

test("any value is written as JSON writes it with its keys sorted one object at a time", () => {
  const reference = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reference)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inner]) => [key, reference(inner)]),
          )
        : value;
  const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "10", "9", "a", "b", "B", "constructor"));
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      ...[fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constantFrom(null, undefined)],
      ...[fc.array(tie("value")), fc.dictionary(key, tie("value"))],
    ),
  }));
  fc.assert(
    fc.property(value, (each) => {
      expect(canonicalJson([each])).toBe(JSON.stringify([reference(each)]));
    }),
    { numRuns: 300 },
  );
  expect(canonicalJson({ b: new Date(0), a: [new Date(0)] })).toBe(
    '{"a":["1970-01-01T00:00:00.000Z"],"b":"1970-01-01T00:00:00.000Z"}',
  );
});

test("bytes hash as SHA-256 says", () => {
  // FIPS 180-4, the message "abc".
  expect(hashBytes(new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});
