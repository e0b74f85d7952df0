/**
 * The names that official files and ours give to the same column, in lower case without accents, best first. A name that
 * several columns could claim (`code`, `id`) comes last.
 */
export const LONGITUDE_HEADERS = ["lon", "longitude", "lng", "long"];
export const LATITUDE_HEADERS = ["lat", "latitude"];
export const COMMUNE_HEADERS = ["commune", "code_commune", "insee_com", "codgeo", "code_insee", "com"];
export const CANTONS_HEADERS = ["cantons", "canton", "code_canton"];
export const NAME_HEADERS = ["nom", "name", "libelle", "lib_com", "libgeo", "nom_commune"];
export const POPULATION_HEADERS = ["population", "pop", "pmun", "habitants", "ind"];
export const AREA_HEADERS = ["superficie_km2", "area_km2"];
