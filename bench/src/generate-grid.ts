import { closeSync, openSync, writeSync } from "node:fs";
import { createRandom } from "./generate-road-network.ts";

/** Cells of metropolitan France in Filosofi 2021. */
const CELL_COUNT = 2_298_582;
/** The columns of Filosofi 2021 at 200 m, in the order of INSEE's file. */
const COLUMNS =
  "idcar_200m,idcar_1km,idcar_nat,i_est_200,i_est_1km,lcog_geo,ind,men,men_pauv,men_1ind,men_5ind,men_prop,men_fmp,ind_snv,men_surf,men_coll,men_mais,log_av45,log_45_70,log_70_90,log_ap90,log_inc,log_soc,ind_0_3,ind_4_5,ind_6_10,ind_11_17,ind_18_24,ind_25_39,ind_40_54,ind_55_64,ind_65_79,ind_80p,ind_inc";
const MEGABYTE = 1024 ** 2;
/** South-west corner, metres: all of its 300 km are within metropolitan France's box. */
const [NORTH, EAST, CELLS_A_ROW] = [2_300_000, 3_500_000, 1_500];

/**
 * A grid as INSEE writes it, one cell in twelve in two communes, whose codes are then between quotes.
 *
 * @param communeOf of a cell by its rank: the first of its communes. Of the rank alone, and thus by bands from south to north, when
 *   left out.
 */
export function generateGrid(path: string, communeOf: (cell: number) => string = communeByRank): void {
  const random = createRandom(21);
  const file = openSync(path, "w");
  const share = (of: number, max: number) => Math.floor(random() * max * of * 10) / 10;
  let text = `${COLUMNS}\n`;
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    const north = NORTH + 200 * Math.floor(cell / CELLS_A_ROW);
    const east = EAST + 200 * (cell % CELLS_A_ROW);
    const commune = communeOf(cell);
    const persons = Math.round(random() * 600) / 10 + 1;
    const households = Math.ceil(persons / 2.3);
    const kilometre = (n: number) => Math.floor(n / 1_000) * 1_000;
    const values = [
      `CRS3035RES200mN${north}E${east}`,
      `CRS3035RES1000mN${kilometre(north)}E${kilometre(east)}`,
      `CRS3035RES8000mN${Math.floor(north / 8_000) * 8_000}E${Math.floor(east / 8_000) * 8_000}`,
      households < 11 ? 1 : 0,
      random() < 0.6 ? 1 : 0,
      random() < 1 / 12 ? `"${commune},${commune.slice(0, 2)}999"` : commune,
      persons,
      households,
      ...Array.from({ length: 5 }, () => share(households, 0.5)),
      Math.round(persons * 21_000 * 10) / 10,
      Math.round(households * 95),
      ...Array.from({ length: 8 }, () => share(households, 0.6)),
      ...Array.from({ length: 11 }, () => share(persons, 0.2)),
    ];
    text += `${values.join(",")}\n`;
    if (text.length > MEGABYTE) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
}

function communeByRank(cell: number): string {
  return String(1_001 + Math.floor((cell / CELL_COUNT) * 94_000)).padStart(5, "0");
}

/**
 * Communes in squares, as they lie: a line of the file, from west to east, goes through ten départements, of 95 in all, and of
 * some four hundred communes each.
 */
export function communeByPlace(cell: number): string {
  const [row, column] = [Math.floor(cell / CELLS_A_ROW), cell % CELLS_A_ROW];
  const rowCount = Math.ceil(CELL_COUNT / CELLS_A_ROW);
  const departement = Math.min(94, Math.floor((row / rowCount) * 9.5) * 10 + Math.floor((column / CELLS_A_ROW) * 10));
  const commune = (Math.floor(row / 8) % 20) * 20 + (Math.floor(column / 8) % 20) + 1;
  // 20 is no département: its place is Corse-du-Sud's.
  const code = departement + 1 === 20 ? "2A" : String(departement + 1).padStart(2, "0");
  return `${code}${String(commune).padStart(3, "0")}`;
}
