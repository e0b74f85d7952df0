import type { Polygon } from "geojson";
import type { ImportContext, ImportKind, ImportReading, Repair } from "../src/imports/import-reading.ts";
import { proposeMapping } from "../src/imports/propose-mapping.ts";
import { readImport } from "../src/imports/read-import.ts";
import type { CantonCode, CommuneCode, DepartementCode } from "../src/insee-codes.ts";
import { memoryTable } from "./memory-table.ts";

// Codes of a small territory: the tests' own, well written.
export const commune = (code: string) => code as CommuneCode;
export const canton = (code: string) => code as CantonCode;

export function square(west: number, south: number, size = 0.1): Polygon {
  const [east, north] = [west + size, south + size];
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

export const CONTEXT: ImportContext = {
  departement: "52" as DepartementCode,
  communes: [
    {
      code: commune("52121"),
      name: "Chaumont",
      longitude: 5.14,
      latitude: 48.11,
      cantonCodes: [canton("5205"), canton("5206")],
      geometry: square(5.1, 48.05),
    },
    {
      code: commune("52060"),
      name: "Bourbonne",
      longitude: 5.75,
      latitude: 47.95,
      cantonCodes: [canton("5202")],
      geometry: null,
    },
  ],
  cantons: [
    { code: canton("5202"), name: "Bourbonne-les-Bains" },
    { code: canton("5205"), name: "Chaumont-1" },
    { code: canton("5206"), name: "Chaumont-2" },
  ],
  communeSuccessors: new Map([
    ["52999", commune("52998")],
    ["52998", commune("52121")],
  ]),
  metresToRoad: null,
  refusedRepairs: [],
};
export const NOWHERE: ImportContext = {
  ...CONTEXT,
  departement: null,
  communes: [],
  cantons: [],
  communeSuccessors: new Map(),
};

export async function read<Kind extends ImportKind>(
  kind: Kind,
  text: string,
  context: ImportContext = CONTEXT,
  options: Parameters<typeof readImport>[4] = {},
): Promise<ImportReading<Kind>> {
  const [headers = [], ...rows] = text.split("\n").map((line) => line.split(";"));
  const table = memoryTable(headers, rows);
  return readImport(kind, table, proposeMapping(kind, table, []), context, options);
}

export function refusing(rule: Repair["rule"], row: number | null = null): ImportContext {
  return { ...CONTEXT, refusedRepairs: [{ rule, row }] };
}

export const valuesOf = <Kind extends ImportKind>(reading: ImportReading<Kind>) =>
  reading.rows.map(({ value }) => value);
export const told = ({ repairs }: ImportReading) =>
  repairs.map(({ rule, before, after }) => `${rule}: ${before} > ${after}`);
