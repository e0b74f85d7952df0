import { type Bilingual, french } from "@maillage/errors";
import { parseOfficialHours, WEEKDAYS, type Weekday, weekdayName } from "@maillage/opening-hours";
import { parseFrenchDay } from "../repairs/date-repairs.ts";
import { dateForm } from "../value-forms.ts";
import { field, required } from "./field-spec.ts";
import {
  cantonCodesField,
  communeCodeField,
  communeNameField,
  departementField,
  latitudeField,
  longitudeField,
  postcodeField,
} from "./place-fields.ts";

export const siteIdField = field(
  "id",
  [
    "id_fs",
    "matricule",
    "id_site",
    "site_id",
    "identifiant",
    "identifiant_fs",
    "numero_fs",
    "code_site",
    "id",
    "numero",
    "reference",
    "ref",
    "num",
    "no",
    "n",
    "site",
    "code",
  ],
  { fr: "Identifiant du site", en: "Site identifier" },
  {
    fr: french`Celui de la liste officielle (id_fs) ; le même d'un fichier à l'autre, sinon les sites ne se retrouvent pas`,
    en: "That of the official list (id_fs); the same from one file to the next, or sites cannot be matched",
  },
  { isRequired: true },
);

/** The column of a day's hours: `monday`, `tuesday`... */
const DAY_HEADERS: Readonly<Record<Weekday, readonly string[]>> = {
  monday: ["h_lundi", "lundi", "horaires_lundi", "monday"],
  tuesday: ["h_mardi", "mardi", "horaires_mardi", "tuesday"],
  wednesday: ["h_mercredi", "mercredi", "horaires_mercredi", "wednesday"],
  thursday: ["h_jeudi", "jeudi", "horaires_jeudi", "thursday"],
  friday: ["h_vendredi", "vendredi", "horaires_vendredi", "friday"],
  saturday: ["h_samedi", "samedi", "horaires_samedi", "saturday"],
  sunday: ["h_dimanche", "dimanche", "horaires_dimanche", "sunday"],
};

const DAY_EXPLANATION: Bilingual = {
  fr: french`Comme « 09:00 - 12:00 / 14:00 - 17:00 » ; vide quand le site est fermé`,
  en: 'Such as "09:00 - 12:00 / 14:00 - 17:00"; empty when the site is closed',
};

export const hoursFields = [
  ...WEEKDAYS.map((day) =>
    field(
      day,
      DAY_HEADERS[day],
      { fr: french`Horaires du ${weekdayName(day, "fr")}`, en: `Hours of ${weekdayName(day, "en")}` },
      DAY_EXPLANATION,
    ),
  ),
  field(
    "hours",
    ["horaires", "hours", "opening_hours", "horaires_d_ouverture"],
    { fr: "Horaires de la semaine", en: "Hours of the week" },
    {
      fr: french`En une cellule, comme « lun-ven 09:00 - 12:00 ; sam 09:00 - 11:00 »`,
      en: 'In one cell, such as "mon-fri 09:00 - 12:00 ; sat 09:00 - 11:00"',
    },
    { looksLike: (text) => /\d/.test(text) && parseOfficialHours([text]).hours !== null },
  ),
];

export const partnersField = field(
  "partners",
  ["partenaires", "partners", "partenaires_presents", "operateurs", "permanences", "partenaire"],
  { fr: "Partenaires", en: "Partners" },
  {
    fr: french`Séparés par « | », avec leurs jours de présence entre parenthèses, comme « CNAF | DGFiP (mar jeu) »`,
    en: 'Separated by "|", with their days of presence in brackets, such as "CNAF | DGFiP (tue thu)"',
  },
);

export const SITE_FIELDS = [
  siteIdField,
  field(
    "name",
    [
      "lib_fs",
      "nom",
      "name",
      "nom_du_site",
      "nom_site",
      "libelle",
      "nom_fs",
      "nom_structure",
      "nom_de_la_structure",
      "structure",
      "denomination",
      "intitule",
      "site",
    ],
    { fr: "Nom du site", en: "Site name" },
    { fr: french`Tel qu'il sera affiché`, en: "As it will be shown" },
  ),
  longitudeField,
  latitudeField,
  communeCodeField,
  communeNameField,
  departementField,
  postcodeField,
  field(
    "address",
    ["adresse", "address", "voie", "adresse_postale"],
    { fr: "Adresse", en: "Address" },
    { fr: "Numéro et voie", en: "Number and street" },
  ),
  field(
    "addressExtra",
    ["complement_adresse", "complement_d_adresse", "adresse_2"],
    { fr: french`Complément d'adresse`, en: "Address, second line" },
    { fr: french`Bâtiment, étage, lieu-dit`, en: "Building, floor, locality" },
  ),
  field(
    "status",
    ["statut", "status", "etat"],
    { fr: "Statut", en: "Status" },
    {
      fr: french`étudié, prévu, labellisé ou fermé ; labellisé quand aucune colonne ne le dit`,
      en: "studied, planned, labelled or closed; labelled when no column tells",
    },
  ),
  field(
    "role",
    ["type_fs", "role", "type_de_site", "type"],
    { fr: "Type", en: "Type" },
    { fr: french`Principal (siège) ou antenne`, en: "Principal (head office) or antenna" },
  ),
  field(
    "format",
    ["format_fs", "format"],
    { fr: "Format", en: "Format" },
    { fr: french`Fixe, antenne, multisites, itinérant (bus)`, en: "Fixed, antenna, multi-site, travelling (bus)" },
  ),
  field(
    "isTravelling",
    ["itinerance", "itinerant", "bus"],
    { fr: "Itinérance", en: "Travelling" },
    { fr: "oui ou non, dans les anciennes listes", en: "oui or non, in older lists" },
  ),
  field(
    "labelDate",
    [
      "labellisation_fs",
      "labellise_le",
      "date_du_label",
      "label_date",
      "labelled_on",
      "date_labellisation",
      "date_de_labellisation",
      "date_d_ouverture",
      "date_ouverture",
      "ouvert_le",
    ],
    { fr: "Date de labellisation", en: "Label date" },
    { fr: french`Comme 01/09/2020 ou 1er septembre 2020`, en: "Such as 01/09/2020 or 2020-09-01" },
    { looksLike: isDay },
  ),
  ...hoursFields,
  partnersField,
  field(
    "stops",
    ["arrets", "stops", "tournees"],
    { fr: "Arrêts", en: "Stops" },
    {
      fr: french`D'un site itinérant : « Lieu @ longitude,latitude mar 09:00 - 12:00 (quinzaine) », séparés par « | »`,
      en: 'Of a travelling site: "Place @ longitude,latitude tue 09:00 - 12:00 (fortnightly)", separated by "|"',
    },
  ),
  field(
    "agents",
    ["agents", "nombre_d_agents", "nb_agents", "agent_count"],
    { fr: "Agents", en: "Agents" },
    { fr: french`Leur nombre, jamais leurs noms`, en: "How many, never their names" },
  ),
  cantonCodesField,
  field(
    "notes",
    ["commentaire", "notes", "commentaires", "observations", "remarques"],
    { fr: "Commentaire", en: "Notes" },
    { fr: "Gardé tel quel", en: "Kept as written" },
  ),
];

export const HOURS_FIELDS = [siteIdField, ...hoursFields];
export const PARTNERS_FIELDS = [siteIdField, required(partnersField)];
export const ACTIVITY_FIELDS = [
  siteIdField,
  field(
    "year",
    ["annee", "year", "millesime", "exercice"],
    { fr: "Année", en: "Year" },
    { fr: "Quatre chiffres", en: "Four digits" },
    { isRequired: true, looksLike: (text) => /^20\d{2}$/.test(text) },
  ),
  field(
    "requests",
    [
      "demandes",
      "requests",
      "nb_demandes",
      "nombre_de_demandes",
      "accompagnements",
      "nb_accompagnements",
      "visites",
      "frequentation",
    ],
    { fr: "Demandes", en: "Requests" },
    { fr: french`Demandes traitées dans l'année`, en: "Requests handled in the year" },
  ),
  field(
    "appointments",
    ["rendez_vous", "rdv", "appointments", "nb_rdv", "nombre_de_rendez_vous"],
    { fr: "Rendez-vous", en: "Appointments" },
    { fr: french`Rendez-vous tenus dans l'année`, en: "Appointments held in the year" },
  ),
];

/** A number alone may be the day a spreadsheet keeps, and anything else as well. */
function isDay(text: string): boolean {
  return dateForm.isWellWritten(text) || (!/^\d+$/.test(text) && parseFrenchDay(text) !== undefined);
}
