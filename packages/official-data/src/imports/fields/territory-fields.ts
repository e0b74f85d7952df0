import { french } from "@maillage/errors";
import { parseCantonCode } from "../read-canton-codes.ts";
import { isInseeCode } from "../repairs/code-repairs.ts";
import { field, required } from "./field-spec.ts";
import {
  areaField,
  cantonCodesField,
  communeCodeField,
  departementField,
  latitudeField,
  longitudeField,
  populationField,
} from "./place-fields.ts";

const nameHeaders = [
  "nom_officiel",
  "libelle",
  "nom",
  "name",
  "nom_commune",
  "lib_com",
  "libgeo",
  "nom_com",
  "nom_m",
  "nccenr",
];

export const CANTON_FIELDS = [
  field(
    "code",
    ["code_canton", "can", "insee_can", "code_insee", "code_insee_du_canton", "canton", "code"],
    { fr: "Code du canton", en: "Canton code" },
    {
      fr: french`Code INSEE, comme 5207 ; le numéro seul (07) suffit quand une colonne donne le département`,
      en: "INSEE code, such as 5207; the number alone (07) is enough when a column gives the département",
    },
    {
      ...{ isRequired: true, commonHeaders: ["code_insee"] },
      looksLike: (text) => parseCantonCode(text, null, () => false) !== undefined,
    },
  ),
  departementField,
  field(
    "name",
    [...nameHeaders, "nom_canton", "libelle_canton", "nom_du_canton", "canton"],
    { fr: "Nom du canton", en: "Canton name" },
    { fr: french`Tel qu'il sera affiché`, en: "As it will be shown" },
  ),
  populationField,
  field(
    "communeCodes",
    ["communes", "codes_communes", "code_commune", "liste_communes"],
    { fr: "Communes", en: "Communes" },
    {
      fr: french`Codes INSEE des communes du canton, séparés par « | » ou une virgule`,
      en: 'INSEE codes of the communes of the canton, separated by "|" or a comma',
    },
  ),
  field(
    "type",
    ["typect", "type"],
    { fr: "Type de canton", en: "Kind of canton" },
    {
      fr: french`C pour un canton ; V et N sont des pseudo-cantons, laissés de côté`,
      en: "C for a canton; V and N are pseudo-cantons, left out",
    },
    { looksLike: (text) => /^[CVN]$/.test(text) },
  ),
];

export const COMMUNE_FIELDS = [
  required(communeCodeField),
  field(
    "name",
    [...nameHeaders, "libelle_commune", "lib_commune", "nom_de_la_commune", "commune", "ville"],
    { fr: "Nom de la commune", en: "Commune name" },
    { fr: french`Tel qu'il sera affiché`, en: "As it will be shown" },
    { isRequired: true },
  ),
  field(
    "type",
    ["typecom"],
    { fr: "Type de commune", en: "Kind of commune" },
    {
      fr: french`COM pour une commune ; communes associées, déléguées et arrondissements sont laissés de côté`,
      en: "COM for a commune; associated and delegated communes and arrondissements are left out",
    },
    { looksLike: (text) => /^(?:COM[AD]?|ARM)$/.test(text) },
  ),
  departementField,
  populationField,
  longitudeField,
  latitudeField,
  areaField,
  cantonCodesField,
  field(
    "epciCode",
    ["siren_epci", "codes_siren_des_epci", "code_epci", "epci"],
    { fr: french`Code de l'EPCI`, en: "EPCI code" },
    { fr: "Numéro SIREN, neuf chiffres", en: "SIREN number, nine digits" },
    { looksLike: (text) => /^2[04]\d{7}$/.test(text) },
  ),
  field(
    "epciName",
    ["nom_epci", "libelle_epci", "lib_epci", "libepci"],
    { fr: french`Nom de l'EPCI`, en: "EPCI name" },
    { fr: french`Communauté de communes, d'agglomération...`, en: "Grouping of communes" },
  ),
  field(
    "arrondissementCode",
    ["code_insee_de_l_arrondissement", "insee_arr", "arr", "code_arrondissement", "arrondissement"],
    { fr: french`Code de l'arrondissement`, en: "Arrondissement code" },
    { fr: french`Département et un chiffre, comme 521`, en: "Département and a digit, such as 521" },
  ),
];

export const POPULATION_FIELDS = [
  field(
    "communeCode",
    ["codgeo", "code_commune", "insee_com", "code_insee", "depcom", "code_insee_commune", "insee"],
    communeCodeField.name,
    {
      fr: french`Code INSEE, comme 52121 ; ou bien le département et le numéro de la commune, en deux colonnes`,
      en: "INSEE code, such as 52121; or else the département and the commune's number, in two columns",
    },
    { looksLike: (text) => isInseeCode("commune", text) },
  ),
  departementField,
  field(
    "localCode",
    ["codcom", "code_com", "num_commune"],
    { fr: french`Numéro de la commune`, en: "Commune number" },
    { fr: french`Trois chiffres, à la suite du département`, en: "Three digits, after the département" },
  ),
  field(
    "population",
    [
      "pmun",
      "population_municipale",
      "p21_pop",
      "p20_pop",
      "p22_pop",
      "population",
      "pop",
      "ptot",
      "population_totale",
    ],
    populationField.name,
    { fr: french`Population municipale (PMUN)`, en: "Municipal population (PMUN)" },
    { isRequired: true },
  ),
];

export const COMMUNE_CHANGE_FIELDS = [
  field(
    "kind",
    ["mod"],
    { fr: "Nature du changement", en: "Kind of change" },
    { fr: french`Code MOD de l'INSEE : 32 est une commune nouvelle`, en: "INSEE's MOD code: 32 is a commune nouvelle" },
    { isRequired: true },
  ),
  field(
    "date",
    ["date_eff", "date_effet", "date"],
    { fr: french`Date d'effet`, en: "Date of effect" },
    { fr: "Comme 2019-01-01", en: "Such as 2019-01-01" },
    { isRequired: true },
  ),
  field(
    "fromType",
    ["typecom_av"],
    { fr: "Type avant", en: "Kind before" },
    { fr: "COM pour une commune", en: "COM for a commune" },
  ),
  field(
    "from",
    ["com_av"],
    { fr: "Code avant", en: "Code before" },
    { fr: "Code INSEE de la commune avant le changement", en: "INSEE code of the commune before the change" },
    { isRequired: true },
  ),
  field(
    "toType",
    ["typecom_ap"],
    { fr: "Type après", en: "Kind after" },
    { fr: "COM pour une commune", en: "COM for a commune" },
  ),
  field(
    "to",
    ["com_ap"],
    { fr: "Code après", en: "Code after" },
    { fr: "Code INSEE de la commune après le changement", en: "INSEE code of the commune after the change" },
    { isRequired: true },
  ),
];
