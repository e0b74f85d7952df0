import { expect, test } from "vitest";
import { createCommandFolder } from "../test/run-in-folder.ts";

/** A crossroads with three ends, driven both ways; two junctions elsewhere; and one that a one-way road leads to. */
const JUNCTIONS = [
  [5.0, 48.0],
  [5.01, 48.0],
  [5.02, 48.0],
  [6.0, 48.0],
  [6.01, 48.0],
  [5.03, 48.0],
  [5.01, 48.01],
] as const;
const BOTH_WAYS = [
  [1, 2],
  [2, 3],
  [2, 7],
  [4, 5],
] as const;
const ONE_WAY = [3, 6] as const;

const FILES = {
  "roads.gr": [
    "p sp 7 9",
    ...BOTH_WAYS.flatMap(([a, b]) => [`a ${a} ${b} 50`, `a ${b} ${a} 50`]),
    `a ${ONE_WAY.join(" ")} 50`,
  ].join("\n"),
  "roads.co": [
    "p aux sp co 7",
    ...JUNCTIONS.map(([longitude, latitude], i) => `v ${i + 1} ${longitude * 1e6} ${latitude * 1e6}`),
  ].join("\n"),
  "roads.osm": `<osm version="0.6">${JUNCTIONS.map(
    ([longitude, latitude], i) => `<node id="${i + 1}" lon="${longitude}" lat="${latitude}"/>`,
  ).join("")}${[...BOTH_WAYS, ONE_WAY]
    .map(
      ([a, b], i) =>
        `<way id="${i + 1}"><nd ref="${a}"/><nd ref="${b}"/><tag k="highway" v="residential"/>${
          a === ONE_WAY[0] ? '<tag k="oneway" v="yes"/>' : ""
        }</way>`,
    )
    .join("")}</osm>`,
};

// States are junctions in DIMACS networks, directions of segments in OpenStreetMap ones.
test.each([["roads.gr", "roads.co"], ["roads.osm"]])(
  "groups are of junctions, whatever the states are: %s",
  async (...roads) => {
    const folder = createCommandFolder();
    for (const [name, content] of Object.entries(FILES)) folder.write(name, content);
    const { out, error } = await folder.run("network", "build", ...roads, "--out", "n.maillage", "--json");
    expect(error).toBe("");
    expect(JSON.parse(out)).toMatchObject({ nodes: 7, components: 2, largestShare: 4 / 7 });
  },
);
