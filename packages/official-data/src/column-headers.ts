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
/** People and households that homes tell apart; `ind_…` and `men…` are those of INSEE's grid of 200 metres (Filosofi). */
export const AGED_65_HEADERS = ["aged65", "population65", "65_ans_et_plus"];
export const AGED_65_TO_79_HEADERS = ["aged65_79", "ind_65_79"];
export const AGED_75_HEADERS = ["aged75", "population75", "75_ans_et_plus"];
export const AGED_80_HEADERS = ["aged80", "population80", "80_ans_et_plus", "ind_80p"];
export const POOR_HEADERS = ["poor", "population_pauvre", "pauvres"];
export const HOUSEHOLDS_HEADERS = ["households", "menages", "men"];
export const POOR_HOUSEHOLDS_HEADERS = ["poor_households", "menages_pauvres", "men_pauv"];
/** People per square kilometre. */
export const DENSITY_HEADERS = ["density", "densite"];
export const DENSITY_CLASS_HEADERS = ["density_class", "classe_densite", "libdens", "typologie"];
