import { type Bilingual, french } from "@maillage/errors";
import {
  attempt,
  type Cell,
  type CellAttempt,
  type CellFault,
  cantonCodesCell,
  costCell,
  latitudeCell,
  longitudeCell,
  plainWord,
  populationCell,
  textCell,
} from "./cells.ts";
import { LATITUDE_HEADERS, LONGITUDE_HEADERS } from "./column-headers.ts";
import type { SourceRow, SourceTable } from "./files/source-table.ts";
import { interiorPoint } from "./imports/geometry/interior-point.ts";
import type { CandidateRow } from "./read-candidates-table.ts";

const FIELDS = ["id", "name", "longitude", "latitude", "cantonCodes", "costEuros", "capacityPeople"] as const;
type Field = (typeof FIELDS)[number];

/** Best first; a header that holds the name among other words does, after those that are it. */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  id: ["id", "identifiant", "id_fs", "code_site", "uai", "siret", "code_commune", "insee_com", "code_insee", "code"],
  name: ["name", "nom", "libelle", "lib", "denomination", "intitule", "nom_commune"],
  longitude: [...LONGITUDE_HEADERS, "x_wgs84", "coordonnees_x"],
  latitude: [...LATITUDE_HEADERS, "y_wgs84", "coordonnees_y"],
  cantonCodes: ["canton", "cantons", "code_canton"],
  costEuros: ["cost", "cout", "cout_euros", "cost_euros"],
  capacityPeople: ["capacity", "capacite", "capacite_habitants", "capacity_people"],
};
/** Names short enough to be a part of anything are taken whole only, but for what a place is called: a wrong one does no harm. */
const PART_LENGTH_MIN = 5;
const NAME_PART_LENGTH_MIN = 3;

/** A place of a file of any format. */
export interface CandidateSourceRow extends CandidateRow {
  /** As a spreadsheet numbers it, or the rank of the feature. */
  readonly row: number;
}

export interface RefusedCandidateRow {
  readonly row: number;
  /** What is wrong, and what to do. */
  readonly reason: Bilingual;
}

export interface CandidatesSource {
  /** The header that each field was read from; null for those of none. */
  readonly columns: Readonly<Record<Field, string | null>>;
  readonly rows: readonly CandidateSourceRow[];
  readonly refused: readonly RefusedCandidateRow[];
}

/**
 * Places to choose from, of a table or of a layer: each where its shape is, else where its two columns say. A row without an identifier is
 * named after its rank. Undefined when neither the columns nor the shapes say where anything is: this is no table of places.
 */
export async function readCandidatesSource(table: SourceTable): Promise<CandidatesSource | undefined> {
  const columnOf = findColumns(table.headers);
  const hasPosition = columnOf.longitude !== undefined && columnOf.latitude !== undefined;
  const rows: CandidateSourceRow[] = [];
  const refused: RefusedCandidateRow[] = [];
  const rowOfId = new Map<string, number>();
  let isLocated = hasPosition;
  for await (const batch of table.readBatches()) {
    isLocated ||= batch.some(({ geometry }) => geometry !== null);
    if (!isLocated) return undefined;
    for (const source of batch) {
      if (source.geometry === null && source.cells.every((text) => text === "")) continue;
      const read = readRow(source, columnOf);
      const fault = "reason" in read ? read : findTwin(read, rowOfId);
      if (fault !== undefined) refused.push(fault);
      else if (!("reason" in read)) {
        rowOfId.set(read.id, read.row);
        rows.push(read);
      }
    }
  }
  const headerOf = (field: Field) => table.headers[columnOf[field] ?? -1] ?? null;
  const columns = {
    ...{ id: headerOf("id"), name: headerOf("name"), longitude: headerOf("longitude"), latitude: headerOf("latitude") },
    ...{ cantonCodes: headerOf("cantonCodes"), costEuros: headerOf("costEuros") },
    capacityPeople: headerOf("capacityPeople"),
  };
  return isLocated ? { columns, rows, refused } : undefined;
}

type Columns = Readonly<Partial<Record<Field, number>>>;

function findColumns(headers: readonly string[]): Columns {
  const words = headers.map(plainWord);
  const taken = new Set<number>();
  const found: Partial<Record<Field, number>> = {};
  const claim = (field: Field, isNamed: (word: string, name: string) => boolean) => {
    if (found[field] !== undefined) return;
    for (const name of HEADERS[field]) {
      const column = words.findIndex((word, index) => !taken.has(index) && isNamed(word, name));
      if (column === -1) continue;
      found[field] = column;
      taken.add(column);
      return;
    }
  };
  for (const field of FIELDS) claim(field, (word, name) => word === name);
  for (const field of FIELDS) {
    const lengthMin = field === "name" ? NAME_PART_LENGTH_MIN : PART_LENGTH_MIN;
    claim(field, (word, name) => name.length >= lengthMin && word.split("_").includes(name));
  }
  return found;
}

function readRow({ row, cells, geometry }: SourceRow, columnOf: Columns): CandidateSourceRow | RefusedCandidateRow {
  const read = <Value>(field: Field, cell: Cell<Value>): CellAttempt<Value> =>
    attempt(cell).parse(cells[columnOf[field] ?? -1] ?? "");
  const name = readValue(read("name", textCell));
  const [id, costEuros] = [read("id", textCell), read("costEuros", costCell)];
  const [cantonCodes, capacityPeople] = [read("cantonCodes", cantonCodesCell), read("capacityPeople", populationCell)];
  const point = geometry === null ? undefined : interiorPoint(geometry);
  const [longitude, latitude] =
    point === undefined
      ? [read("longitude", longitudeCell), read("latitude", latitudeCell)]
      : point.map((value): CellAttempt<number> => ({ kind: "read", text: "", value }));
  for (const each of [longitude, latitude, costEuros, cantonCodes, capacityPeople]) {
    if (each?.kind === "refused") return refuse(row, `« ${each.text} »`, `"${each.text}"`, each.fault);
  }
  const [east, north] = [readValue(longitude), readValue(latitude)];
  if (east === null || north === null) return { row, reason: NO_POSITION };
  return {
    ...{ row, id: readValue(id) ?? `lieu-${row}`, name, longitude: east, latitude: north },
    ...{ cantonCodes: readValue(cantonCodes) ?? [], costEuros: readValue(costEuros) },
    capacityPeople: readValue(capacityPeople),
  };
}

function readValue<Value>(read: CellAttempt<Value> | undefined): Value | null {
  return read?.kind === "read" ? read.value : null;
}

function refuse(row: number, fr: string, en: string, { problem, remedy }: CellFault): RefusedCandidateRow {
  return {
    row,
    reason: {
      fr: french`${fr} ${problem.fr}. ${remedy.fr}.`,
      en: `${en} ${problem.en}. ${remedy.en}.`,
    },
  };
}

function findTwin({ id, row }: CandidateSourceRow, rowOfId: ReadonlyMap<string, number>) {
  const twin = rowOfId.get(id);
  if (twin === undefined) return undefined;
  return {
    row,
    reason: {
      fr: french`l'identifiant « ${id} » est déjà celui de la ligne ${twin}. Donnez à chaque lieu le sien.`,
      en: `the identifier "${id}" is that of row ${twin} already. Give each place its own.`,
    },
  };
}

const NO_POSITION: Bilingual = {
  fr: french`la ligne n'a pas de position. Donnez une longitude et une latitude, ou supprimez-la.`,
  en: "the row has no position. Give a longitude and a latitude, or remove it.",
};
