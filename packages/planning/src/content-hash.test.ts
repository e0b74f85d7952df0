import { expect, test } from "vitest";
import { canonicalJson, hashBytes, hashJson } from "./content-hash.ts";

test("the order of keys and absent keys do not change a hash; the order of a list and any value do", () => {
  const hash = hashJson({ a: 1, b: { c: [1, 2], d: null } });
  expect(hashJson({ b: { d: null, c: [1, 2] }, a: 1, e: undefined })).toBe(hash);
  expect(hashJson({ a: 1, b: { c: [2, 1], d: null } })).not.toBe(hash);
  expect(hashJson({ a: "1", b: { c: [1, 2], d: null } })).not.toBe(hash);
  expect(canonicalJson({ b: [{ z: 1, y: "é" }], a: 0.1 })).toBe('{"a":0.1,"b":[{"y":"é","z":1}]}');
});

test("bytes hash as SHA-256 says", () => {
  // FIPS 180-4, the message "abc".
  expect(hashBytes(new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});
