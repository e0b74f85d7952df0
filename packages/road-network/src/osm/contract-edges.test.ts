import { describe, expect, test } from "vitest";
import { ROAD } from "../../test/crossroads.ts";
import { buildSketch } from "../../test/synthetic-roads.ts";
import { UNREACHABLE } from "../index.ts";

describe("segments", () => {
  test("join edges where nothing happens and keep their shape", async () => {
    const { network, statistics } = await buildSketch({
      points: { A: [0, 0], B: [100, 50], C: [200, 0], D: [300, 0] },
      ways: [
        ["AB", ROAD],
        ["DCB", ROAD],
      ],
    });
    expect(statistics.segments).toBe(1);
    expect(statistics.junctions).toBe(2);
    expect([...network.segmentFirstPoint]).toStrictEqual([0, 2]);
    // Two legs of sqrt(100² + 50²) m and one of 100 m.
    expect(network.segmentDecimetres[0]).toBeCloseTo(3236, -0.9);
    expect(network.segmentForwardDeciseconds[0]).toBe(Math.round(network.segmentDecimetres[0] / 10));
    expect(network.segmentBackwardDeciseconds[0]).toBe(network.segmentForwardDeciseconds[0]);
  });

  test("stop where the speed changes, so that a share of length is a share of time", async () => {
    const { statistics } = await buildSketch({
      points: { A: [0, 0], B: [100, 0], C: [200, 0] },
      ways: [
        ["AB", ROAD],
        ["BC", { highway: "primary", maxspeed: "90" }],
      ],
    });
    expect(statistics.segments).toBe(2);
  });

  test.each(["forward", "backward"])("stop where the speed changes one way only: %s", async (direction) => {
    const { statistics } = await buildSketch({
      points: { A: [0, 0], B: [100, 0], C: [200, 0] },
      ways: [
        ["AB", ROAD],
        ["BC", { ...ROAD, [`maxspeed:${direction}`]: "90" }],
      ],
    });
    expect(statistics.segments).toBe(2);
  });

  test("drawn in opposite directions join when each continues the other", async () => {
    const { statistics, network } = await buildSketch({
      points: { A: [0, 0], B: [100, 0], C: [200, 0] },
      ways: [
        ["AB", { ...ROAD, oneway: "yes" }],
        ["CB", { ...ROAD, oneway: "-1" }],
      ],
    });
    expect(statistics.segments).toBe(1);
    expect(network.segmentBackwardDeciseconds[0]).toBe(UNREACHABLE);
  });

  test("may be a loop cut off from everything", async () => {
    const { statistics, network } = await buildSketch({
      points: { A: [0, 0], B: [100, 0], C: [0, 100] },
      ways: [["ABCA", ROAD]],
    });
    expect(statistics.segments).toBe(1);
    expect(network.segmentTail[0]).toBe(network.segmentHead[0]);
    expect(network.segmentFirstPoint[1]).toBe(2);
  });
});
