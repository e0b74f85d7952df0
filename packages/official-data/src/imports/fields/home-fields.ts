import { french } from "@maillage/errors";
import { isGridCellId } from "../grid/grid-cell.ts";
import { field } from "./field-spec.ts";
import { communeCodeField, latitudeField, longitudeField, populationField } from "./place-fields.ts";

export const HOME_FIELDS = [
  field(
    "id",
    [
      "idcar_200m",
      "idinspire",
      "idcar_1km",
      "id_carr1km",
      "id_carr_1km",
      "id_car_nat",
      "idcar_nat",
      "grd_id",
      "id",
      "identifiant",
      "code",
      "nom",
    ],
    { fr: "Identifiant", en: "Identifier" },
    {
      fr: french`Du carreau de l'INSEE (il donne alors la position), ou du lieu`,
      en: "Of INSEE's cell (its position comes with it), or of the place",
    },
    // Places of any other table have the identifiers that it gives them.
    { isRequired: true, looksLike: isGridCellId, isDoubted: false },
  ),
  longitudeField,
  latitudeField,
  field(
    "population",
    ["ind", "population", "pop", "ind_c", "habitants", "individus", "nb_habitants", "pmun", "t"],
    populationField.name,
    populationField.explanation,
    { isRequired: true },
  ),
  field(
    "communeCode",
    ["lcog_geo", "depcom", ...communeCodeField.headers.filter((header) => header !== "code")],
    communeCodeField.name,
    {
      fr: french`Code INSEE ; quand il y en a plusieurs, le premier est le principal`,
      en: "INSEE code; when there are several, the first is the main one",
    },
  ),
  field(
    "population65to79",
    ["ind_65_79", "pop_65_79"],
    { fr: "65 à 79 ans", en: "65 to 79 years" },
    { fr: "Nombre de personnes", en: "Number of people" },
  ),
  field(
    "population65",
    ["population65", "pop_65p", "ind_65p", "pop_65_plus", "plus_de_65_ans"],
    { fr: "65 ans et plus", en: "65 years and over" },
    { fr: "Nombre de personnes", en: "Number of people" },
  ),
  field(
    "population80",
    ["ind_80p", "population80", "pop_80p", "pop_80_plus"],
    { fr: "80 ans et plus", en: "80 years and over" },
    { fr: "Nombre de personnes", en: "Number of people" },
  ),
  field(
    "households",
    ["men", "menages", "households", "nb_menages"],
    { fr: "Ménages", en: "Households" },
    { fr: "Leur nombre", en: "How many" },
  ),
  field(
    "poorHouseholds",
    ["men_pauv", "menages_pauvres", "poor_households"],
    { fr: "Ménages pauvres", en: "Poor households" },
    { fr: "Leur nombre", en: "How many" },
  ),
  field(
    "isImputed",
    ["i_est_200", "i_est_cr", "i_est_1km", "i_est_nat", "impute"],
    { fr: "Carreau imputé", en: "Imputed cell" },
    {
      fr: french`1 quand l'INSEE a estimé le carreau (moins de 11 ménages)`,
      en: "1 when INSEE estimated the cell (fewer than 11 households)",
    },
  ),
];

export const ADDRESS_FIELDS = [
  field(
    "id",
    ["id", "cle_interop", "id_ban", "identifiant"],
    { fr: "Identifiant", en: "Identifier" },
    { fr: french`De l'adresse`, en: "Of the address" },
    { isRequired: true },
  ),
  // A layer has points in place of both.
  longitudeField,
  latitudeField,
  communeCodeField,
];
