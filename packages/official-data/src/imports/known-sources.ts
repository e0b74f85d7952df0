import type { ImportKind } from "./import-reading.ts";

/** A file that a producer publishes under the same columns every year. */
export interface KnownSource {
  readonly source: string;
  readonly kind: ImportKind;
  readonly producer: string;
  readonly licence: string;
  /** Headers that it always has, as `plainWord` makes them. */
  readonly headers: readonly string[];
  /** Headers of which it has one at least; any when empty. */
  readonly oneOf?: readonly string[];
  /** Headers that tell it from a near relative. */
  readonly without?: readonly string[];
  /** Where headers do not tell: what the layer's or the member's name, or a cell of a column, must look like. */
  readonly name?: RegExp;
  readonly cell?: { readonly header: string; readonly pattern: RegExp };
}

const OPEN_LICENCE = "Licence Ouverte / Etalab 2.0";
const ANCT = "Agence nationale de la cohésion des territoires (ANCT)";
const INSEE = "Insee";
const IGN = "IGN";

const GRID_200M = ["idcar_200m", "idinspire"];
const GRID_1KM = ["idcar_1km", "id_carr1km", "id_carr_1km"];

/**
 * In the order they are tried: the first that fits is it. Headers are those of the files themselves; ADMIN EXPRESS
 * changed all of its own in 4.0, Filosofi the case and the spelling of some at each vintage.
 */
export const KNOWN_SOURCES: readonly KnownSource[] = [
  {
    source: "france-services-list",
    kind: "sites",
    producer: ANCT,
    licence: OPEN_LICENCE,
    headers: ["lib_fs"],
    oneOf: ["id_fs", "matricule"],
  },
  {
    source: "france-services-list",
    kind: "sites",
    producer: ANCT,
    licence: OPEN_LICENCE,
    headers: ["matricule", "latitude", "longitude"],
    oneOf: ["itinerance", "format_fs", "h_lundi"],
  },
  {
    source: "v_mvt_commune",
    kind: "commune-changes",
    producer: INSEE,
    licence: OPEN_LICENCE,
    headers: ["mod", "date_eff", "com_av", "com_ap"],
  },
  {
    source: "v_canton",
    kind: "cantons",
    producer: INSEE,
    licence: OPEN_LICENCE,
    headers: ["can", "dep"],
    oneOf: ["typect", "compct", "burcentral"],
  },
  {
    source: "v_commune",
    kind: "communes",
    producer: INSEE,
    licence: OPEN_LICENCE,
    headers: ["typecom", "com", "libelle"],
    without: ["date_debut"],
  },
  {
    source: "populations-legales",
    kind: "populations",
    producer: INSEE,
    licence: OPEN_LICENCE,
    headers: ["coddep", "codcom", "pmun"],
  },
  {
    source: "populations-legales",
    kind: "populations",
    producer: INSEE,
    licence: OPEN_LICENCE,
    headers: ["codgeo"],
    oneOf: ["pmun", "p20_pop", "p21_pop", "p22_pop", "p23_pop"],
  },
  {
    source: "filosofi-200m",
    kind: "homes",
    producer: INSEE,
    licence: OPEN_LICENCE,
    headers: [],
    oneOf: GRID_200M,
  },
  {
    source: "census-1km",
    kind: "homes",
    producer: INSEE,
    licence: OPEN_LICENCE,
    headers: [],
    oneOf: [...GRID_1KM, "grd_id"],
    without: ["men_pauv"],
    name: /(?:^|[^a-z])rp[ _-]?(?:19|20)\d{2}|recensement/i,
  },
  {
    source: "filosofi-1km",
    kind: "homes",
    producer: INSEE,
    licence: OPEN_LICENCE,
    headers: ["ind"],
    oneOf: GRID_1KM,
  },
  {
    source: "filosofi-natural",
    kind: "homes",
    producer: INSEE,
    licence: OPEN_LICENCE,
    headers: ["ind"],
    oneOf: ["idcar_nat", "id_car_nat", "id_carr_n"],
  },
  {
    source: "ban",
    kind: "addresses",
    producer: "Base adresse nationale (DINUM, ANCT, IGN)",
    licence: OPEN_LICENCE,
    headers: ["nom_voie", "code_insee", "lon", "lat"],
    oneOf: ["id_fantoir", "numero", "certification_commune"],
  },
  {
    // Its points in a layer: their coordinates are no longer columns.
    source: "ban",
    kind: "addresses",
    producer: "Base adresse nationale (DINUM, ANCT, IGN)",
    licence: OPEN_LICENCE,
    headers: ["nom_voie", "code_insee"],
    oneOf: ["id_fantoir", "certification_commune", "certificat", "certificati", "type_position", "type_posit"],
  },
  {
    source: "admin-express-4",
    kind: "communes",
    producer: IGN,
    licence: OPEN_LICENCE,
    headers: ["cleabs", "code_insee", "code_insee_du_canton"],
  },
  {
    source: "admin-express-4",
    kind: "cantons",
    producer: IGN,
    licence: OPEN_LICENCE,
    headers: ["cleabs", "code_insee", "code_insee_du_departement"],
    without: ["code_siren", "codes_siren_des_epci", "code_insee_de_la_commune_de_rattachement"],
    name: /canton/i,
  },
  {
    source: "admin-express-4",
    kind: "cantons",
    producer: IGN,
    licence: OPEN_LICENCE,
    headers: ["cleabs", "code_insee", "code_insee_du_departement"],
    without: ["code_siren", "codes_siren_des_epci", "code_insee_de_la_commune_de_rattachement"],
    // A canton has two digits after its département, an arrondissement one.
    cell: { header: "code_insee", pattern: /^(?:\d[\dAB]\d{2}|97\d{3})$/ },
  },
  {
    source: "admin-express-3",
    kind: "communes",
    producer: IGN,
    licence: OPEN_LICENCE,
    headers: ["insee_com"],
    oneOf: ["nom_m", "insee_can", "siren_epci", "code_epci"],
    without: ["insee_arm", "insee_cad"],
  },
  {
    source: "admin-express-3",
    kind: "cantons",
    producer: IGN,
    licence: OPEN_LICENCE,
    headers: ["insee_can", "insee_dep"],
    without: ["insee_com"],
  },
  {
    source: "etalab-contours",
    kind: "communes",
    producer: "Etalab, d’après l’IGN",
    licence: OPEN_LICENCE,
    headers: ["code", "nom", "departement", "region"],
    cell: { header: "code", pattern: /^(?:\d[\dAB]\d{3})$/ },
  },
];
