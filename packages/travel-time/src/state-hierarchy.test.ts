import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomNetwork } from "../test/random-network.ts";
import { getStateHierarchy } from "./state-hierarchy.ts";

describe.each(["junction", "direction"] as const)("getStateHierarchy over %s states", (stateKind) => {
  it("gives every state one position, and makes each read lower ones only", () => {
    let linkCount = 0;
    fc.assert(
      fc.property(randomNetwork(stateKind, 30), fc.constantFrom(0, 0.3), (network, coreShare) => {
        const { stateCount, coreCount, statePosition, up } = getStateHierarchy(network, coreShare);
        expect([...statePosition].sort((a, b) => a - b)).toEqual(Array.from({ length: stateCount }, (_, i) => i));
        for (let position = 0; position < stateCount; position++) {
          for (let link = up.first[position]; link < up.first[position + 1]; link += 2) {
            expect(position).toBeGreaterThanOrEqual(coreCount);
            expect(up.links[link]).toBeLessThan(position);
            linkCount++;
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(linkCount).toBeGreaterThan(80);
  });

  it("leaves the share asked for as a core, and keeps what the first call built", () => {
    const [network] = fc.sample(randomNetwork(stateKind), { numRuns: 1, seed: 1 });
    const first = getStateHierarchy(network, 1);
    expect(first.coreCount).toBe(first.stateCount);
    expect(getStateHierarchy(network, 0)).toBe(first);
  });
});
