import type { RoadSketch } from "./synthetic-roads.ts";

/** 36 km/h is 10 m/s: times are read off the drawing. */
export const ROAD = { highway: "primary", maxspeed: "45" };

/**
 * A crossroads, 100 m arms:
 *
 *           N
 *           |
 *       W - C - E
 *           |
 *           S
 */
export const CROSSROADS: RoadSketch = {
  points: { W: [-100, 0], C: [0, 0], E: [100, 0], N: [0, 100], S: [0, -100] },
  ways: [
    ["WC", ROAD],
    ["CE", ROAD],
    ["NC", ROAD],
    ["CS", ROAD],
  ],
};
export const FROM_WEST = [-90, 0] as const;
export const FROM_SOUTH = [0, -90] as const;
export const FROM_NORTH = [0, 90] as const;
export const FROM_EAST = [90, 0] as const;
