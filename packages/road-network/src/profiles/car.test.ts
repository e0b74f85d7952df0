import { describe, expect, test } from "vitest";
import { carProfile } from "./car.ts";
import { createNodePassage, createWayTravel, type NodePassage, type WayTravel } from "./osm-profile.ts";

function travel(tags: Record<string, string>): WayTravel | undefined {
  const result = createWayTravel();
  return carProfile.travelWay(new Map(Object.entries(tags)), result) ? result : undefined;
}

/** Km/h forward and backward, 0 when closed. */
function speeds(tags: Record<string, string>): [number, number] {
  const result = travel(tags);
  return result === undefined ? [0, 0] : [result.forward.kmPerHour, result.backward.kmPerHour];
}

function pass(tags: Record<string, string>): NodePassage | undefined {
  const passage = createNodePassage();
  return carProfile.passNode(new Map(Object.entries(tags)), passage) ? passage : undefined;
}

describe("speed", () => {
  test.each([
    [{ highway: "primary" }, 65],
    [{ highway: "primary", maxspeed: "80" }, 64],
    [{ highway: "residential", maxspeed: "30" }, 24],
    [{ highway: "secondary", "source:maxspeed": "FR:rural" }, 64],
    [{ highway: "secondary", maxspeed: "FR:urban" }, 40],
    [{ highway: "trunk", "maxspeed:type": "FR:trunk" }, 88],
    [{ highway: "motorway", maxspeed: "FR:motorway", oneway: "no" }, 104],
    [{ highway: "residential", maxspeed: "FR:zone30" }, 24],
    [{ highway: "residential", "source:maxspeed": "DE:zone:30" }, 24],
    [{ highway: "living_street", maxspeed: "FR:living_street" }, 16],
    [{ highway: "secondary", maxspeed: "DE:rural" }, 80],
    [{ highway: "primary", maxspeed: "none" }, 112],
    [{ highway: "primary", maxspeed: "signals" }, 65],
    [{ highway: "primary", maxspeed: "50", "maxspeed:advisory": "30" }, 24],
    [{ highway: "primary", surface: "gravel" }, 40],
    [{ highway: "primary", maxspeed: "90", surface: "cobblestone" }, 30],
    [{ highway: "unclassified", tracktype: "grade5" }, 20],
    [{ highway: "tertiary", smoothness: "very_bad" }, 20],
    [{ highway: "tertiary", smoothness: "impassable" }, 0],
    [{ highway: "track" }, 0],
    [{ highway: "track", motor_vehicle: "yes" }, 10],
    [{ highway: "footway" }, 0],
    [{ highway: "construction", construction: "primary" }, 0],
    [{ highway: "primary", area: "yes" }, 0],
  ])("of %o is %d km/h both ways", (tags: Record<string, string>, kmPerHour) => {
    expect(speeds(tags)[0]).toBeCloseTo(kmPerHour, 9);
    expect(speeds(tags)[1]).toBeCloseTo(kmPerHour, 9);
  });

  test("miles per hour are converted", () => {
    expect(speeds({ highway: "primary", maxspeed: "50 mph" })[0]).toBeCloseTo(0.8 * 50 * 1.609, 9);
  });

  test("may differ by direction", () => {
    expect(speeds({ highway: "primary", maxspeed: "80", "maxspeed:backward": "50" })).toStrictEqual([64, 40]);
  });

  test("that no road has is refused and said", () => {
    expect(speeds({ highway: "primary", maxspeed: "900" })).toStrictEqual([65, 65]);
    expect(travel({ highway: "primary", maxspeed: "900" })?.absurdSpeed).toBe("900");
    expect(travel({ highway: "primary", maxspeed: "160" })?.absurdSpeed).toBeUndefined();
    expect(travel({ highway: "primary", maxspeed: "2" })?.absurdSpeed).toBe("2");
  });
});

describe("one-way streets", () => {
  test.each([
    [{ highway: "residential", oneway: "yes" }, true, false],
    [{ highway: "residential", oneway: "-1" }, false, true],
    [{ highway: "motorway" }, true, false],
    [{ highway: "motorway_link" }, true, true],
    [{ highway: "primary", junction: "roundabout" }, true, false],
    [{ highway: "primary", junction: "circular", oneway: "no" }, true, true],
    [{ highway: "residential", oneway: "yes", "oneway:motor_vehicle": "no" }, true, true],
    [{ highway: "residential", oneway: "reversible" }, false, false],
  ])("%o: forward %s, backward %s", (tags: Record<string, string>, forward, backward) => {
    expect(speeds(tags).map((kmPerHour) => kmPerHour > 0)).toStrictEqual([forward, backward]);
  });
});

describe("access", () => {
  test.each(["no", "agricultural", "forestry", "psv", "military"])("%s closes", (access) => {
    expect(travel({ highway: "residential", access })).toBeUndefined();
  });

  test.each(["private", "destination", "delivery", "customers", "permit"])("%s is for the ends of a trip", (access) => {
    expect(travel({ highway: "residential", access })?.forward.isEndsOnly).toBe(true);
    expect(travel({ highway: "track", access })).toBeUndefined();
  });

  test("of the more particular vehicle decides", () => {
    expect(travel({ highway: "residential", access: "no", motor_vehicle: "yes" })?.forward.isEndsOnly).toBe(false);
    expect(travel({ highway: "residential", access: "yes", motorcar: "no" })).toBeUndefined();
  });

  test("in a list, the most permissive counts", () => {
    expect(travel({ highway: "residential", access: "private;permissive" })?.forward.isEndsOnly).toBe(false);
    expect(travel({ highway: "residential", access: "no;customers" })?.forward.isEndsOnly).toBe(true);
  });

  test("to private service roads: nobody starts there", () => {
    expect(travel({ highway: "service", access: "private" })?.isNoSnap).toBe(true);
    expect(travel({ highway: "service", access: "customers" })?.isNoSnap).toBe(false);
  });

  test.each([
    [{ maxheight: "1.9" }, false],
    [{ maxheight: "2" }, true],
    [{ maxheight: "6'0\"" }, false],
    [{ maxheight: "default" }, true],
    [{ maxwidth: "1.9" }, false],
    [{ maxwidth: "2" }, true],
    [{ maxweight: "1,5" }, false],
    [{ maxweight: "2" }, true],
    [{ maxweight: "1900 kg" }, false],
    [{ maxlength: "4" }, false],
  ])("%o lets a car through: %s", (tags: Record<string, string>, isOpen) => {
    expect(travel({ highway: "residential", ...tags }) !== undefined).toBe(isOpen);
  });
});

describe("ferries", () => {
  test.each([
    ["20", 1200],
    ["0:45", 2700],
    ["1:30:00", 5400],
    ["PT1H10M", 4200],
    ["soon", 0],
  ])("take the time the map says: %s", (duration, seconds) => {
    const result = travel({ route: "ferry", duration });
    expect(result?.wholeSeconds).toBe(seconds);
    expect(result?.isFerry).toBe(true);
    expect(result?.isNoSnap).toBe(true);
    expect(result?.forward.kmPerHour).toBe(5);
  });

  test("closed to cars are no road", () => {
    expect(travel({ route: "ferry", motor_vehicle: "no" })).toBeUndefined();
  });
});

describe("nodes", () => {
  test.each([
    [{ barrier: "bollard" }, { isBlocked: true, delaySeconds: 0 }],
    [{ barrier: "gate" }, { isBlocked: false, delaySeconds: 60 }],
    [{ barrier: "lift_gate", access: "yes" }, undefined],
    [
      { barrier: "gate", access: "no" },
      { isBlocked: true, delaySeconds: 0 },
    ],
    [{ barrier: "gate", access: "private" }, undefined],
    [{ barrier: "cattle_grid" }, undefined],
    [{ barrier: "bollard", bollard: "rising" }, undefined],
    [
      { barrier: "height_restrictor", maxheight: "1.8" },
      { isBlocked: true, delaySeconds: 0 },
    ],
    [{ barrier: "height_restrictor", maxheight: "2.0" }, undefined],
    [{ barrier: "kerb", kerb: "lowered" }, undefined],
    [{ highway: "traffic_signals" }, { delaySeconds: 2, direction: "both" }],
    [
      { highway: "traffic_signals", "traffic_signals:direction": "forward" },
      { delaySeconds: 2, direction: "forward" },
    ],
    [{ highway: "stop" }, { delaySeconds: 2, isUndirectedStop: true }],
    [
      { highway: "stop", stop: "minor" },
      { delaySeconds: 2, isMinorOnly: true },
    ],
    [
      { highway: "give_way", direction: "backward" },
      { delaySeconds: 1, direction: "backward" },
    ],
    [{ highway: "crossing" }, undefined],
  ])("%o", (tags: Record<string, string>, expected) => {
    const passage = pass(tags);
    if (expected === undefined) expect(passage).toBeUndefined();
    else expect(passage).toMatchObject(expected);
  });
});

describe("turns", () => {
  // Published figures of the curve, right and left.
  test.each([
    [30, 0.05, 0.18],
    [45, 0.14, 0.54],
    [60, 0.37, 1.5],
    [75, 0.94, 3.3],
    [90, 2.1, 5.4],
    [105, 3.9, 6.7],
    [120, 5.6, 7.2],
    [150, 7.2, 7.5],
  ])("of %d degrees cost %d s to the right, %d s to the left", (angle, right, left) => {
    const turn = { roadCount: 3, isUTurn: false, isModeChange: false };
    expect(carProfile.turnSeconds({ ...turn, angleDegrees: angle })).toBeCloseTo(right, right < 1 ? 1.9 : 0.9);
    expect(carProfile.turnSeconds({ ...turn, angleDegrees: -angle })).toBeCloseTo(left, left < 1 ? 1.9 : 0.9);
  });

  test("where only two roads meet cost nothing, unless one turns round", () => {
    const turn = { roadCount: 2, isModeChange: false, angleDegrees: 90 };
    expect(carProfile.turnSeconds({ ...turn, isUTurn: false })).toBe(0);
    expect(carProfile.turnSeconds({ ...turn, angleDegrees: 180, isUTurn: true })).toBeGreaterThan(27);
  });
});
