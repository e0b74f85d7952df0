import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compareWithReference, findRealExtract, listReferenceExtracts } from "../../test/reference/reference-times.ts";
import { buildOsmNetwork } from "../node.ts";

/** Bounds on the agreement with the reference engine, over all pairs of points of an extract. */
describe.skipIf(listReferenceExtracts().length === 0)("driving times on real extracts", () => {
  test.for(listReferenceExtracts())("agree with the reference on %s", async (name) => {
    const file = findRealExtract(name);
    if (file === undefined) throw new Error(`Reference times without their extract: ${name}`);
    const { network } = await buildOsmNetwork(fileURLToPath(file));
    const accuracy = compareWithReference(network, name);
    expect(accuracy.pairs.length).toBeGreaterThan(5000);
    expect(accuracy.reachableAgreement).toBeGreaterThan(0.995);
    // Required: 2 %, 8 % and 1 %. Held at half, so that a slip is seen before it breaks a promise.
    expect(accuracy.medianAbsolute).toBeLessThan(0.01);
    expect(accuracy.p95Absolute).toBeLessThan(0.04);
    expect(Math.abs(accuracy.bias)).toBeLessThan(0.005);
  });
});
