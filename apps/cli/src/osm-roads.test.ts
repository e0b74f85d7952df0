import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createCommandFolder } from "../test/run-in-folder.ts";

/** Two roads that cross in the middle. */
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6">
  <node id="1" lon="5.00" lat="48.00"/><node id="2" lon="5.01" lat="48.00"/><node id="3" lon="5.02" lat="48.00"/>
  <node id="4" lon="5.01" lat="48.01"/><node id="5" lon="5.01" lat="47.99"/>
  <way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>
  <way id="2"><nd ref="4"/><nd ref="2"/><nd ref="5"/><tag k="highway" v="tertiary"/></way>
</osm>
`;
/** Another little map, folded by the `bzip2` program. */
const BZIP2 = readFileSync(join(import.meta.dirname, "../../../packages/road-network/test/fixtures/sketch.osm.bz2"));

async function build(name: string, bytes: Uint8Array | string) {
  const folder = createCommandFolder();
  writeFileSync(join(folder.path, name), bytes);
  const { exitCode, out, error } = await folder.run("network", "build", name, "--out", "n.maillage", "--json");
  expect({ exitCode, error }).toStrictEqual({ exitCode: 0, error: "" });
  return JSON.parse(out);
}

test("a network is built from OpenStreetMap's XML, plain or folded", async () => {
  const plain = await build("roads.osm", XML);
  expect(plain).toMatchObject({ origin: "osm", profile: "car", nodes: 5 });
  const { nodes, arcs } = await build("roads.osm.gz", gzipSync(XML));
  expect({ nodes, arcs }).toStrictEqual({ nodes: plain.nodes, arcs: plain.arcs });
  expect((await build("sketch.osm.bz2", BZIP2)).nodes).toBeGreaterThan(0);
});

test("several extracts are refused as a wrong usage, saying how to merge them", async () => {
  const folder = createCommandFolder();
  const { exitCode, error } = await folder.run("network", "build", "a.osm.pbf", "b.osm.bz2", "--out", "n.maillage");
  expect(exitCode).toBe(2);
  expect(error).toContain("un seul extrait OpenStreetMap");
  expect(error).toContain("osmium merge a.osm.pbf b.osm.bz2");
});
