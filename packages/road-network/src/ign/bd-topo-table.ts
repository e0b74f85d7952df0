import type { FieldRequest } from "./feature-layer.ts";
import { foldedMap } from "./fold-words.ts";

const required = (...names: readonly string[]): FieldRequest => ({ names, isRequired: true });
const optional = (...names: readonly string[]): FieldRequest => ({ names, isRequired: false });

/**
 * Every constant of driving over IGN's BD TOPO (version 3, layer `troncon_de_route`). Speeds are IGN's own, column
 * `vitesse_moyenne_vl`: a mean speed of cars, not a limit. Words are compared without accents or case.
 */
export const BD_TOPO = {
  /** Part of the network's hash: change it with any figure here or rule in bd-topo-profile.ts. */
  version: "bdtopo-car-2026.1",

  /** Names in the GeoPackage, in IGN's Shapefile, and in a Shapefile cut to ten letters by other software. */
  fields: {
    id: required("cleabs", "ID"),
    nature: required("nature"),
    state: required("etat_de_l_objet", "ETAT", "etat_de_l_"),
    direction: required("sens_de_circulation", "SENS", "sens_de_ci"),
    access: required("acces_vehicule_leger", "ACCES_VL", "acces_vehi"),
    speed: required("vitesse_moyenne_vl", "VIT_MOY_VL", "vitesse_mo"),
    urban: required("urbain", "URBAIN"),
    fictive: optional("fictif", "FICTIF"),
    level: optional("position_par_rapport_au_sol", "POS_SOL", "position_p"),
    private: optional("prive", "PRIVE"),
    restriction: optional("nature_de_la_restriction", "NAT_RESTR", "nature_de_"),
    height: optional("restriction_de_hauteur", "RESTR_H"),
    width: optional("restriction_de_largeur", "RESTR_LAR"),
    length: optional("restriction_de_longueur", "RESTR_LON"),
    weight: optional("restriction_de_poids_total", "RESTR_P"),
  },

  /** Whether cars go there at all, and how. `ferry` takes cars aboard; nobody lives along a `motorway`. */
  natures: foldedMap<"road" | "motorway" | "ferry" | "closed">([
    ["Type autoroutier", "motorway"],
    ["Bretelle", "road"],
    ["Route à 2 chaussées", "road"],
    ["Route à 1 chaussée", "road"],
    ["Rond-point", "road"],
    ["Route empierrée", "road"],
    ["Chemin", "road"],
    ["Sentier", "closed"],
    ["Escalier", "closed"],
    ["Piste cyclable", "closed"],
    ["Bac ou liaison maritime", "ferry"],
  ]),

  states: foldedMap<"open" | "closed">([
    ["En service", "open"],
    ["En construction", "closed"],
    ["En projet", "closed"],
    ["Projet", "closed"],
  ]),

  /** As drawn, against it, or both. `Sans objet` is said of tracks and of roads no sign rules. */
  directions: foldedMap<"both" | "forward" | "backward">([
    ["Double sens", "both"],
    ["Sens direct", "forward"],
    ["Sens inverse", "backward"],
    ["Sans objet", "both"],
  ]),

  access: foldedMap<"open" | "ends" | "closed">([
    ["Libre", "open"],
    ["À péage", "open"],
    ["Restreint aux ayants droit", "ends"],
    ["Physiquement impossible", "closed"],
  ]),

  /** What stands in the way. Editions since September 2023 give speed 0 to all of these; older ones do not. */
  restrictions: foldedMap<"ends" | "closed">([
    ["Voie verte", "closed"],
    ["Piste cyclable", "closed"],
    ["Passage barré", "closed"],
    ["Aménagement mixte hors voie verte", "closed"],
    ["Voie de tramway", "closed"],
    ["Plot amovible", "ends"],
    ["Entrée avec gardien", "ends"],
  ]),

  /** IGN's fastest value is 125: anything above this is a mistake. The road is then closed, and reported. */
  kmPerHourMax: 130,

  /**
   * What junctions cost, which BD TOPO has no other sign of (no lights, no stops): added to each urban road, whole. IGN
   * compared its times with another maker's: about 20 % off without, about 5 % with 5 s on the speeds by table that were
   * in use until September 2023, or 3 s on the measured ones in use since. Nothing is added outside towns.
   */
  urbanJunctionSecondsUntil2023: 5,
  urbanJunctionSecondsSince2023: 3,
  /** The first edition with the newer speeds. */
  newerSpeedsSince: "2023-09-01",

  /** Turning round where a road ends: as our car profile on OpenStreetMap. Other turns are within what junctions cost. */
  uTurnSeconds: 20,
  /** Between a place and the road it is set on: as our car profile, a walk across a yard. */
  accessKmPerHour: 5,
  snapMetresMax: 2000,
} as const;

/** The columns of the layer `non_communication`: turns that are not allowed. */
export const NON_COMMUNICATION_FIELDS = {
  id: optional("cleabs", "ID"),
  entry: required("lien_vers_troncon_entree", "ID_TR_ENT", "lien_vers_"),
  exits: required("liens_vers_troncon_sortie", "ID_TR_SOR", "liens_vers"),
};
