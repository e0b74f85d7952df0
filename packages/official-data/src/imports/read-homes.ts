import { french } from "@maillage/errors";
import { CellFault, textCell, wordCell } from "../cells.ts";
import type { SourceRow } from "../files/source-table.ts";
import { type CommuneCode, departementOf, readInseeCode } from "../insee-codes.ts";
import { isInFrance, isWithin } from "./french-territories.ts";
import { mayBeWithin } from "./grid/grid-bounds.ts";
import { centreOfGridCell, formatGridCellId, parseGridCellId } from "./grid/grid-cell.ts";
import type { ImportedHome } from "./import-reading.ts";
import { findSuccessor, type KnownPlaces } from "./known-places.ts";
import { cityOfArrondissement } from "./municipal-arrondissements.ts";
import { readPosition } from "./read-position.ts";
import type { RowCells } from "./row-cells.ts";
import type { HomeCommune, RowReader, TableReading } from "./row-reader.ts";
import { plainForm, populationForm, type ValueForm } from "./value-forms.ts";

const idForm = plainForm(textCell);
const flagWordForm = plainForm(
  wordCell({ 1: true, 0: false, oui: true, non: false, yes: true, no: false, true: true, false: false }),
);
const flagForm: ValueForm<boolean> = {
  ...flagWordForm,
  read: (text) => (text === "0" || text === "1" ? text === "1" : flagWordForm.read(text)),
};

/**
 * Homes: cells of INSEE's grids (their identifier is their position), or any table of places with people. Called millions
 * of times on a national file: what tells that a row is elsewhere is read first, and nothing else of it.
 */
export const readHome: RowReader<ImportedHome> = (cells, { geometry }, reading) => {
  const commune = findFirstCommune(cells.raw("communeCode"), reading);
  const { context, bounds } = reading;
  const isOurs = context.departement === null || commune === null || commune.departement === context.departement;
  if (!isOurs && bounds === undefined) return "elsewhere";

  const written = cells.raw("id");
  const cell = parseGridCellId(written);
  if (cell !== undefined && bounds !== undefined && !isOurs && !mayBeWithin(cell, bounds)) return "elsewhere";
  const centre = cell === undefined ? undefined : centreOfGridCell(cell);
  if (centre !== undefined && !isInFrance(centre[0], centre[1], null)) {
    cells.refuse("id", OUTSIDE_FRANCE);
    return "refused";
  }
  const position = centre ?? readPlace(cells, geometry, commune?.code ?? null, reading, cell === undefined);
  if (position === undefined) return "refused";
  const [longitude, latitude] = position;
  // A cell that does not name its commune is ours by where it is.
  const within = commune === null ? (bounds ?? reading.boundsWithoutCommune) : isOurs ? undefined : bounds;
  if (within !== undefined && !isWithin(longitude, latitude, within)) return "elsewhere";

  const id = cell === undefined ? cells.require("id", idForm) : formatGridCellId(cell);
  const population = cells.require("population", populationForm);
  if (id === undefined || population === undefined) return "refused";
  const population80 = cells.read("population80", populationForm);
  const from65to79 = cells.read("population65to79", populationForm);
  return {
    id,
    longitude,
    latitude,
    population,
    communeCode: carryHomeCommune(cells, commune),
    population65:
      cells.read("population65", populationForm) ??
      (from65to79 === null || population80 === null ? null : from65to79 + population80),
    population80,
    households: cells.read("households", populationForm),
    poorHouseholds: cells.read("poorHouseholds", populationForm),
    isImputed: cells.readOrWarn("isImputed", flagForm),
  };
};

/** The same in a file of addresses: nobody is known to live at one until people of cells are spread over them. */
export const readAddress: RowReader<ImportedHome> = (cells, { geometry }, reading) => {
  const commune = findFirstCommune(cells.raw("communeCode"), reading);
  const { context, bounds } = reading;
  const isOurs = context.departement === null || commune === null || commune.departement === context.departement;
  if (!isOurs && bounds === undefined) return "elsewhere";
  // The national base has addresses that nobody has placed yet.
  if (geometry === null && (cells.raw("longitude") === "" || cells.raw("latitude") === ""))
    return { leftOut: "without-position" };
  const position = readPlace(cells, geometry, commune?.code ?? null, reading, true);
  const id = cells.require("id", idForm);
  if (position === undefined || id === undefined) return "refused";
  const [longitude, latitude] = position;
  if (!isOurs && bounds !== undefined && !isWithin(longitude, latitude, bounds)) return "elsewhere";
  return {
    id,
    longitude,
    latitude,
    population: 0,
    communeCode: carryHomeCommune(cells, commune),
    population65: null,
    population80: null,
    households: null,
    poorHouseholds: null,
    isImputed: null,
  };
};

function readPlace(
  cells: RowCells,
  geometry: SourceRow["geometry"],
  communeCode: CommuneCode | null,
  { places }: TableReading,
  isKnownGrid: boolean,
): readonly [number, number] | undefined {
  // A square of a system that we cannot place, without a shape or columns that would.
  if (!isKnownGrid && geometry === null && cells.raw("longitude") === "") {
    cells.refuse("id", UNKNOWN_GRID);
    return undefined;
  }
  const position = readPosition(cells, geometry, communeCode, places);
  return position === undefined ? undefined : [position.longitude, position.latitude];
}

/**
 * The first of a cell's communes, which is the main one: `2A041,2A247`, or joined without a mark in older vintages. As
 * today's communes have it, when the file's was merged since. Null when there is none that can be read.
 */
function findFirstCommune(text: string, { places, homeCommunes }: TableReading): HomeCommune | null {
  const known = homeCommunes.get(text);
  if (known !== undefined) return known;
  const commune = parseMainCommune(text, places);
  // A longer text would keep the piece of file it was cut from.
  if (text.length < KEPT_LENGTH_MAX) homeCommunes.set(text, commune);
  return commune;
}

/** V8 copies strings under this length, and makes longer ones point into what they are cut from. */
const KEPT_LENGTH_MAX = 13;

/** Of a cell's text; null when there is no code in it that can be read. */
export function parseMainCommune(
  text: string,
  places: Pick<KnownPlaces, "communeByCode" | "communeSuccessors">,
): HomeCommune | null {
  // A zero is lost only where the code is alone: beside another, the cell is text.
  const written = /^\d{4}$/.test(text) ? text : (/^[^\dA-Z]*(\d[\dAB]\d{3})/i.exec(text)?.[1] ?? "");
  const result = readInseeCode<CommuneCode>("commune", written.length === 4 ? `0${written}` : written);
  if ("fault" in result) return null;
  const city = places.communeByCode.has(result.code) ? undefined : cityOfArrondissement(result.code);
  const known = city !== undefined && places.communeByCode.has(city) ? city : undefined;
  const code = findSuccessor(result.code, places) ?? known ?? result.code;
  return { written, complete: result.code, code, departement: departementOf(code) };
}

/** Tells how the commune's code was repaired; the code to keep. */
function carryHomeCommune(cells: RowCells, commune: HomeCommune | null): CommuneCode | null {
  if (commune === null) return null;
  const { written, complete, code } = commune;
  if (written !== complete) {
    if (!cells.canRepair("leading-zero")) return null;
    cells.tellRepair("leading-zero", "communeCode", written, complete);
  }
  if (code === complete) return code;
  const rule = cityOfArrondissement(complete) === code ? "municipal-arrondissement" : "merged-commune";
  if (!cells.canRepair(rule)) return complete;
  cells.tellRepair(rule, "communeCode", complete, code);
  return code;
}

const OUTSIDE_FRANCE = new CellFault(
  "out-of-range",
  { fr: "est un carreau hors de France", en: "is a cell outside France" },
  { fr: french`Vérifiez l'identifiant`, en: "Check the identifier" },
);

const UNKNOWN_GRID = new CellFault(
  "unknown-value",
  { fr: french`est un carreau d'un système inconnu`, en: "is a cell of an unknown system" },
  {
    fr: french`Ajoutez la longitude et la latitude de son centre`,
    en: "Add the longitude and the latitude of its centre",
  },
);
