import { french } from "@maillage/errors";
import { LATITUDE_HEADERS, LONGITUDE_HEADERS } from "../../column-headers.ts";
import { isInseeCode, isPostcode } from "../repairs/code-repairs.ts";
import { isPlainNumber } from "../repairs/number-repairs.ts";
import { field } from "./field-spec.ts";

/* Fields that several kinds share: where a thing is. */

export const longitudeField = field(
  "longitude",
  [...LONGITUDE_HEADERS, "x_wgs84", "coord_x", "x"],
  { fr: "Longitude", en: "Longitude" },
  {
    fr: french`En degrés WGS84 : de -5 à 10 en métropole. Inutile si le fichier a des formes`,
    en: "In WGS84 degrees: from -5 to 10 in metropolitan France. Not needed when the file has shapes",
  },
  { looksLike: (text) => isBetween(text, -5.5, 9.8), guessedWith: "latitude" },
);

export const latitudeField = field(
  "latitude",
  [...LATITUDE_HEADERS, "y_wgs84", "coord_y", "y"],
  { fr: "Latitude", en: "Latitude" },
  {
    fr: french`En degrés WGS84 : de 41 à 51 en métropole. Inutile si le fichier a des formes`,
    en: "In WGS84 degrees: from 41 to 51 in metropolitan France. Not needed when the file has shapes",
  },
  { looksLike: (text) => isBetween(text, 41, 51.5), guessedWith: "longitude" },
);

export const communeCodeField = field(
  "communeCode",
  [
    "insee_com",
    "code_commune",
    "code_insee",
    "codgeo",
    "depcom",
    "code_insee_commune",
    "commune_insee",
    "insee",
    "citycode",
    "com",
    "commune",
    "code",
  ],
  { fr: "Code de la commune", en: "Commune code" },
  {
    fr: french`Code INSEE à cinq caractères, comme 52121 ou 2A004 ; ce n'est pas le code postal`,
    en: "INSEE code of five characters, such as 52121 or 2A004; not the postcode",
  },
  { looksLike: (text) => isInseeCode("commune", text) },
);

export const communeNameField = field(
  "communeName",
  ["lib_com", "nom_commune", "libgeo", "commune", "ville", "nom_com", "libelle_commune", "city"],
  { fr: "Nom de la commune", en: "Commune name" },
  { fr: "Tel que le fichier le donne", en: "As the file gives it" },
);

export const departementField = field(
  "departement",
  ["insee_dep", "code_insee_du_departement", "dep", "code_departement", "coddep", "departement", "num_dep", "dept"],
  { fr: "Département", en: "Département" },
  { fr: "Son code, comme 52, 2A ou 974", en: "Its code, such as 52, 2A or 974" },
  { looksLike: (text) => isInseeCode("departement", text) },
);

export const postcodeField = field(
  "postcode",
  ["code_postal", "codepostal", "cp", "postcode", "postal_code", "zip"],
  { fr: "Code postal", en: "Postcode" },
  { fr: "Cinq chiffres", en: "Five digits" },
  { looksLike: isPostcode },
);

export const populationField = field(
  "population",
  ["population", "pop", "pmun", "habitants", "ind", "population_municipale", "nb_habitants", "pop_tot", "individus"],
  { fr: "Population", en: "Population" },
  {
    fr: french`Nombre d'habitants ; des fractions sont possibles`,
    en: "Number of inhabitants; fractions are possible",
  },
);

export const areaField = field(
  "areaSquareKilometres",
  ["superficie_km2", "area_km2", "surface_km2", "superficie"],
  { fr: "Superficie", en: "Area" },
  { fr: "En kilomètres carrés", en: "In square kilometres" },
);

export const cantonCodesField = field(
  "cantonCodes",
  ["code_canton", "cantons", "canton", "can", "code_insee_du_canton", "insee_can"],
  { fr: "Code du canton", en: "Canton code" },
  {
    fr: french`Code INSEE, comme 5207 ; plusieurs, séparés par « | », pour une commune partagée`,
    en: 'INSEE code, such as 5207; several, separated by "|", for a shared commune',
  },
);

function isBetween(text: string, min: number, max: number): boolean {
  const written = text.replace(",", ".");
  // Whole numbers are counts, years or codes as often as degrees.
  if (!isPlainNumber(written) || !written.includes(".")) return false;
  const value = Number(written);
  return value >= min && value <= max;
}
