import type { Locale } from "../../i18n/locale.ts";

/** What Maillage itself calls the data that it comes with or recognises. What an analyst wrote, and producers, keep their words. */
const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "Communes : noms, populations, intercommunalités, arrondissements":
      "Communes: names, populations, groupings, arrondissements",
    "Centres, superficies et cantons des communes": "Centres, areas and cantons of the communes",
    "Liste des structures France Services": "List of France Services sites",
    "Canton des sites dans les villes partagées": "Canton of the sites in shared towns",
    "Annonce de l’espace France Services de Chaumont": "Announcement of the France Services site of Chaumont",
    "Principaux axes routiers, par communes traversées": "Main roads, by the communes they cross",
    "Temps de trajet usuels, pour le calage du réseau modélisé":
      "Usual driving times, to calibrate the modelled network",
    "Mouvements de communes (Code officiel géographique)": "Changes of communes (Code officiel géographique)",
    "Populations légales": "Legal populations",
    "Filosofi, carreaux de 200 m": "Filosofi, cells of 200 m",
    "Filosofi, carreaux de 1 km": "Filosofi, cells of 1 km",
    "Filosofi, carreaux de niveau naturel": "Filosofi, cells of natural level",
    "Recensement, carreaux de 1 km": "Census, cells of 1 km",
    "Contours des communes": "Outlines of the communes",
    "Base adresse nationale": "National address base",
    "Document public ; faits repris avec nos mots": "Public document; facts told in our own words",
    "Depuis mars 2015": "Since March 2015",
    "Premier semestre 2021": "First half of 2021",
    "Préfecture de la Haute-Marne": "Prefecture of Haute-Marne",
    "Maillage, d’après l’ANCT et l’IGN": "Maillage, from ANCT and IGN",
  }),
);

const MONTHS = [
  ...["janvier", "février", "mars", "avril", "mai", "juin"],
  ...["juillet", "août", "septembre", "octobre", "novembre", "décembre"],
];
const FRENCH_DAY = new RegExp(`^(\\d{1,2})(?:er)? (${MONTHS.join("|")}) (\\d{4})$`);

/**
 * A name, a licence or a vintage in the page's language, where Maillage knows it: data carry the French words of their
 * producers, and « 1er août 2024 » is « 1 August 2024 » to who reads English. Any other text is given back as it is.
 */
export function translateSource(text: string, locale: Locale): string {
  if (locale === "fr") return text;
  const date = parseFrenchDay(text);
  if (date !== undefined) return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(date);
  return ENGLISH.get(text) ?? text;
}

/** The day that « 1er août 2024 » tells, midnight UTC; undefined for any other text. */
export function parseFrenchDay(text: string): Date | undefined {
  const [, day, month, year] = FRENCH_DAY.exec(text) ?? [];
  if (day === undefined || month === undefined) return undefined;
  return new Date(Date.UTC(Number(year), MONTHS.indexOf(month), Number(day)));
}
