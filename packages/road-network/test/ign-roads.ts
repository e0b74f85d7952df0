import type { Cell, Vertex, WrittenFeature, WrittenLayer } from "./ign-writers.ts";

/** An origin in Lambert-93 and where it is: east of Dijon, on round metres. */
export const ORIGIN = { x: 887_000, y: 6_547_000 };

/** `TRONROUT` and sixteen digits. */
export const cleabs = (number: number) => `TRONROUT${String(number).padStart(16, "0")}`;

/** A plain road of BD TOPO, 36 km/h: 10 metres a second. */
const PLAIN_ROAD = {
  nature: "Route à 1 chaussée",
  etat_de_l_objet: "En service",
  sens_de_circulation: "Double sens",
  acces_vehicule_leger: "Libre",
  vitesse_moyenne_vl: 36,
  urbain: 0,
  fictif: 0,
  position_par_rapport_au_sol: "0",
  prive: 0,
  nature_de_la_restriction: null,
  restriction_de_hauteur: null,
} satisfies Record<string, Cell>;

/** Names of IGN's Shapefiles. */
export const SHORT_NAMES = {
  cleabs: "ID",
  nature: "NATURE",
  etat_de_l_objet: "ETAT",
  sens_de_circulation: "SENS",
  acces_vehicule_leger: "ACCES_VL",
  vitesse_moyenne_vl: "VIT_MOY_VL",
  urbain: "URBAIN",
  fictif: "FICTIF",
  position_par_rapport_au_sol: "POS_SOL",
  prive: "PRIVE",
  nature_de_la_restriction: "NAT_RESTR",
  restriction_de_hauteur: "RESTR_H",
  lien_vers_troncon_entree: "ID_TR_ENT",
  liens_vers_troncon_sortie: "ID_TR_SOR",
};

/** Metres east and north of the origin. */
export type Point = readonly [east: number, north: number];

/** Road number `number` through these points, in BD TOPO's words. */
export function road(
  number: number,
  points: readonly Point[],
  cells: Readonly<Record<string, Cell>> = {},
): WrittenFeature {
  const vertices = points.map(([east, north]): Vertex => [ORIGIN.x + east, ORIGIN.y + north, -1000]);
  return { cells: { cleabs: cleabs(number), ...PLAIN_ROAD, ...cells }, parts: [vertices] };
}

/** From one road one may not go on into the others, at this point. */
export function ban(number: number, entry: string, exits: string, at: Point): WrittenFeature {
  return {
    cells: {
      cleabs: `NON_COMM${String(number).padStart(16, "0")}`,
      lien_vers_troncon_entree: entry,
      liens_vers_troncon_sortie: exits,
    },
    parts: [[[ORIGIN.x + at[0], ORIGIN.y + at[1]]]],
    isPoint: true,
  };
}

export const roadLayer = (features: readonly WrittenFeature[]): WrittenLayer => ({
  name: "troncon_de_route",
  features,
});
export const banLayer = (features: readonly WrittenFeature[]): WrittenLayer => ({
  name: "non_communication",
  features,
});
