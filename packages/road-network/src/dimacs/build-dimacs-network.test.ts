import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NaiveArc, naiveTimesFrom } from "../../test/reference/naive-graph-times.ts";
import { UNREACHABLE } from "../road-graph.ts";
import type { RoadNetwork } from "../road-network.ts";
import { timesFrom } from "../times-from.ts";
import { buildDimacsNetwork } from "./build-dimacs-network.ts";
import { buildDimacsNetworkFromFiles } from "./build-dimacs-network-on-node.ts";
import { InvalidDimacsFileError } from "./dimacs-lines.ts";
import { DimacsFileUnreadableError } from "./read-file-chunks.ts";

const GR = `c 9th DIMACS Implementation Challenge: Shortest Paths
p sp 4 5

a 1 2 803
a 2 1 803
a 2 3 158
a 3 4 0
a 4 4 12`;
const CO = "c\np aux sp co 4\nv 1 5140000 48098000\nv 2 5142000 48199000\nv 3 -61000 14600000\nv 4 5140001 48300000\n";

/** A text in pieces of a few bytes, so that lines and numbers are cut anywhere. */
function cut(text: string, byteCount = 7): Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  return Array.from({ length: Math.ceil(bytes.length / byteCount) }, (_, i) =>
    bytes.subarray(i * byteCount, (i + 1) * byteCount),
  );
}

const build = (gr: string, co: string, byteCount?: number): Promise<RoadNetwork> =>
  buildDimacsNetwork({ name: "a.gr", chunks: cut(gr, byteCount) }, { name: "a.co", chunks: cut(co, byteCount) });

test("a small network is read as it is written, whatever the pieces and the ends of lines", async () => {
  const network = await build(GR, CO);
  expect([...network.segmentTail]).toStrictEqual([0, 1, 2, 3]);
  expect([...network.segmentHead]).toStrictEqual([1, 2, 3, 3]);
  expect([...network.segmentForwardDeciseconds]).toStrictEqual([803, 158, 0, 12]);
  expect([...network.segmentBackwardDeciseconds]).toStrictEqual([803, UNREACHABLE, UNREACHABLE, UNREACHABLE]);
  expect([...network.junctionLongitude]).toStrictEqual([5.14, 5.142, -0.061, 5.140001]);
  expect([...network.junctionLatitude]).toStrictEqual([48.098, 48.199, 14.6, 48.3]);
  expect(network.segmentDecimetres[0]).toBe(112_315); // By the series for the meridian: 0.101 x 111,193.2 m, and 149 m east.
  expect(network.metadata.origin).toBe("dimacs");
  expect(await build(GR.replaceAll("\n", "\r\n"), CO.replaceAll("\n", "\r\n"), 1)).toEqual(network);
});

test("times are those of the arcs, as if they had stayed apart", async () => {
  const nodeCount = 7;
  const node = fc.nat({ max: nodeCount - 1 });
  const arcs: fc.Arbitrary<NaiveArc[]> = fc.array(
    fc.record({ tail: node, head: node, deciseconds: fc.nat({ max: 30 }) }),
    { maxLength: 40, size: "max" },
  );
  const co = `p aux sp co 7\n${Array.from({ length: 7 }, (_, i) => `v ${i + 1} ${5e6 + i} 48000000\n`).join("")}`;
  let reachedCount = 0;
  await fc.assert(
    fc.asyncProperty(arcs, node, async (list, source) => {
      const lines = list.map(({ tail, head, deciseconds }) => `a ${tail + 1} ${head + 1} ${deciseconds}\n`);
      const network = await build(`p sp ${nodeCount} ${list.length}\n${lines.join("")}`, co, 1000);
      const times = [...timesFrom(network.graph, source)];
      expect(times).toStrictEqual(naiveTimesFrom(nodeCount, list, source));
      expect(network.graph.arcHead.length).toBe(list.length);
      reachedCount += times.filter((time) => time !== UNREACHABLE).length;
    }),
    { numRuns: 150 },
  );
  expect(reachedCount).toBeGreaterThan(300);
});

test.each([
  ["p sp 4 6\na 1 2 3\n", "a.gr, line 3: 1 arcs where 6 are announced"],
  ["a 1 2 3\n", "a.gr, line 1: an arc comes before the problem line"],
  ["c nothing\n", "a.gr, line 2: there is no problem line"],
  ["p sp 4 1\na 1 5 3\n", "a.gr, line 2: node 5 is not between 1 and 4"],
  ["p sp 4 1\na 0 2 3\n", "a.gr, line 2: node 0 is not between 1 and 4"],
  ["p sp 4 1\na 1 2 -3\n", "a.gr, line 2: the weight -3 is not between 0 and 2147483646"],
  ["p sp 4 1\na 1 2 2147483647\n", "a.gr, line 2: the weight 2147483647"],
  ["p sp 4 1\na 1 2 3.5\n", "a.gr, line 2: a whole number is expected"],
  ["p sp 4 1\na 1 2 99999999999999999999\n", "a.gr, line 2: a whole number is expected"],
  ["p sp 4 1\na 1 2\n", 'a.gr, line 2: an arc must be "a <tail> <head> <weight>"'],
  ["p sp 4 1\na 1 2 3 4 5\n", "a.gr, line 2: there are too many numbers"],
  ["p sp 4 1\nx 1 2 3\n", 'a.gr, line 2: "x" is no line of such a file'],
  ["p sp 4 1\np sp 4 1\n", "a.gr, line 2: there is a second problem line"],
  ["p max 4 1\n", 'a.gr, line 1: the problem line must be "p sp <nodes> <arcs>"'],
  ["p sp -4 1\n", "a.gr, line 1: -4 nodes and 1 arcs cannot be"],
])("arcs %j are refused at the line at fault", async (gr, message) => {
  await expect(build(gr, CO)).rejects.toThrow(message);
  await expect(build(gr, CO)).rejects.toThrow(InvalidDimacsFileError);
});

test.each([
  [CO.replace("co 4", "co 5"), "a.co, line 2: 5 nodes are announced where the arcs have 4"],
  [CO.replace("v 2 ", "v 1 "), "a.co, line 4: node 1 comes twice"],
  [CO.replace("v 2 5142000 48199000\n", ""), "a.co, line 6: node 2 has no position"],
  [CO.replace("48199000", "481990000"), "a.co, line 4: longitude 5142000 and latitude 481990000"],
  ["v 1 2 3\n", "a.co, line 1: a node comes before the problem line"],
  ["", "a.co, line 1: there is no problem line"],
])("positions %j are refused at the line at fault", async (co, message) => {
  await expect(build(GR, co)).rejects.toThrow(message);
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maillage-dimacs-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("files are read compressed or not, and one that cannot be read is named", async () => {
  const path = (name: string) => join(folder, name);
  await writeFile(path("a.gr"), GR);
  await writeFile(path("a.co.gz"), gzipSync(CO));
  await writeFile(path("cut.co.gz"), gzipSync(CO).subarray(0, 40));
  const network = await buildDimacsNetworkFromFiles(path("a.gr"), path("a.co.gz"));
  expect({ ...network, metadata: { ...network.metadata, sources: [] } }).toEqual(await build(GR, CO));
  expect(network.metadata.sources.map(({ name }) => name)).toStrictEqual(["a.gr", "a.co.gz"]);
  for (const missing of ["none.co", "cut.co.gz", "none.co.gz"]) {
    const attempt = buildDimacsNetworkFromFiles(path("a.gr"), path(missing));
    await expect(attempt).rejects.toThrow(DimacsFileUnreadableError);
    await expect(attempt).rejects.toThrow(missing);
  }
});
