import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { findRealExtract, listReferenceExtracts } from "../../test/reference/reference-times.ts";
import { packRoadNetwork } from "../index.ts";
import { buildOsmNetwork } from "../node.ts";

describe.skipIf(listReferenceExtracts().length === 0)("what a browser fetches", () => {
  test.for(listReferenceExtracts())("would be under 12 MB for 250,000 junctions like those of %s", async (name) => {
    const file = findRealExtract(name);
    if (file === undefined) throw new Error(`Reference times without their extract: ${name}`);
    const { network } = await buildOsmNetwork(fileURLToPath(file));
    const gzipBytes = gzipSync(packRoadNetwork(network)).length;
    expect((gzipBytes / network.junctionLongitude.length) * 250_000).toBeLessThan(12e6);
  });
});
