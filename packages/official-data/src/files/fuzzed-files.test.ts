import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  geoPackageBytes,
  geoParquetBytes,
  shapefileParts,
  WGS84_WKT,
  type WrittenFeature,
} from "../../test/layer-writers.ts";
import { readBytes, scratchFolder } from "../../test/opened-file.ts";
import { zipBytes } from "../../test/zip-writer.ts";
import { UnreadableFileError } from "./unreadable-file-error.ts";

const folder = scratchFolder();
const HEADERS = ["code", "nom"];
const FEATURES: readonly WrittenFeature[] = Array.from({ length: 4 }, (_, i) => ({
  cells: [`5212${i}`, `Commune ${i}, « é »`],
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [5, 48],
        [5, 48.5],
        [5.5, 48.5],
        [5, 48],
      ],
    ],
  },
}));

function workbookBytes(bookType: "xlsx" | "ods"): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEADERS, ...FEATURES.map(({ cells }) => [...cells])]), "Sites");
  const bytes: unknown = write(book, { type: "buffer", bookType, compression: false });
  if (!Buffer.isBuffer(bytes)) throw new TypeError("no bytes");
  return bytes;
}

function shapefileZip(): Buffer {
  const { shp, dbf } = shapefileParts(HEADERS, FEATURES);
  // Stored, and without a checksum to stop it: damage then reaches the reader.
  return zipBytes([
    { name: "a.shp", content: shp, isStored: true },
    { name: "a.dbf", content: dbf, isStored: true },
    { name: "a.prj", content: WGS84_WKT, isStored: true },
  ]);
}

const VALID: Readonly<Record<string, Buffer>> = {
  csv: Buffer.from(`code;nom;note\n${FEATURES.map(({ cells }) => `${cells.join(";")};"a ""b""\nc"`).join("\n")}`),
  geojson: Buffer.from(
    JSON.stringify({
      type: "FeatureCollection",
      features: FEATURES.map(({ cells, geometry }) => ({ type: "Feature", properties: { code: cells[0] }, geometry })),
    }),
  ),
  xlsx: workbookBytes("xlsx"),
  ods: workbookBytes("ods"),
  shapefile: shapefileZip(),
  geopackage: geoPackageBytes(`${folder}/valid.gpkg`, { communes: { headers: HEADERS, features: FEATURES } }, 4326),
  parquet: geoParquetBytes(HEADERS, FEATURES),
};

interface Damage {
  readonly kind: "change" | "cut" | "insert" | "remove";
  /** Place in the file, 0 to 1. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom("change", "change", "change", "change", "cut", "insert", "remove"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    // What a text still holds together with.
    fc.uint8Array({ min: 0x30, max: 0x39, minLength: 1, maxLength: 2 }),
  ),
});

function damaged(bytes: Buffer, { kind, at, bytes: other }: Damage): Buffer {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (kind === "cut") return before;
  if (kind === "insert") return Buffer.concat([before, other, after]);
  if (kind === "remove") return Buffer.concat([before, after.subarray(other.length)]);
  return Buffer.concat([before, other, after.subarray(other.length)]);
}

/** Zips sealed again around damaged members: their checksums are then right, and the damage is the reader's to find. */
function damagedMembers(bytes: Buffer, how: readonly Damage[]): Buffer {
  const members: { name: string; content: Buffer; isStored: boolean }[] = [];
  let offset = 0;
  while (bytes.readUInt32LE(offset) === 0x04034b50) {
    const [size, nameBytes, extraBytes] = [
      bytes.readUInt32LE(offset + 18),
      bytes.readUInt16LE(offset + 26),
      bytes.readUInt16LE(offset + 28),
    ];
    const start = offset + 30 + nameBytes + extraBytes;
    members.push({
      name: bytes.toString("utf8", offset + 30, offset + 30 + nameBytes),
      content: bytes.subarray(start, start + size),
      isStored: true,
    });
    offset = start + size;
  }
  // Each damage falls on one of the members, told by its place.
  const hits = (i: number) => how.filter(({ at }) => Math.floor(at * 1e6) % members.length === i);
  return zipBytes(members.map((member, i) => ({ ...member, content: hits(i).reduce(damaged, member.content) })));
}

test.each(Object.keys(VALID))("%s: whatever happens to its bytes, rows or a refusal", async (format) => {
  const valid = VALID[format] ?? Buffer.alloc(0);
  const isZip = valid.readUInt32LE(0) === 0x04034b50;
  let refusalCount = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 2 }), fc.boolean(), async (how, isSealed) => {
      const bytes = isZip && isSealed ? damagedMembers(valid, how) : how.reduce(damaged, valid);
      try {
        await readBytes(folder, `fuzzed-${format}`, bytes);
      } catch (error) {
        if (!(error instanceof UnreadableFileError)) throw error;
        refusalCount++;
      }
    }),
    { numRuns: 60 },
  );
  // A reader that takes anything does not pass; that one refuses everything is for the next test.
  expect(refusalCount).toBeGreaterThan(0);
});

test.each(Object.keys(VALID))("%s: undamaged, it is read", async (format) => {
  expect((await readBytes(folder, `valid-${format}`, VALID[format] ?? ""))[0]?.rows.length).toBe(FEATURES.length);
});
