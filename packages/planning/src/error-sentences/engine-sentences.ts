import { type ErrorCodeOf, french } from "@maillage/errors";
import { listOf, type Sentences } from "./sentence.ts";

/** Codes of the rules and of the engine: most mean that someone called them wrongly, and say to report it. */
type EngineErrorCode =
  | ErrorCodeOf<typeof import("@maillage/coverage")>
  | ErrorCodeOf<typeof import("@maillage/opening-hours")>
  | ErrorCodeOf<typeof import("@maillage/travel-time")>;

export const ENGINE_SENTENCES: Readonly<Record<EngineErrorCode, Sentences>> = {
  "coverage/invalid-population": {
    fr: ({ home, population }) =>
      home === undefined
        ? french`Personne n'habite dans les foyers donnés : la couverture n'a pas de sens. Vérifiez la colonne de population.`
        : french`Le foyer numéro ${home} a une population de ${population}. Donnez 0 habitant ou plus.`,
    en: ({ home, population }) =>
      home === undefined
        ? "Nobody lives in the homes given: coverage has no meaning. Check the column of population."
        : `Home number ${home} has a population of ${population}. Give 0 or more inhabitants.`,
  },
  "coverage/invalid-threshold": {
    fr: ({ thresholdSeconds, fromSeconds, toSeconds }) =>
      thresholdSeconds === undefined
        ? french`Une zone incertaine va du moins au plus, et non de ${fromSeconds} à ${toSeconds} secondes.`
        : french`Un seuil de ${thresholdSeconds} secondes n'a pas de sens. Donnez plus de 0 et au plus 24 heures.`,
    en: ({ thresholdSeconds, fromSeconds, toSeconds }) =>
      thresholdSeconds === undefined
        ? `A borderline goes from less to more, not from ${fromSeconds} to ${toSeconds} seconds.`
        : `A threshold of ${thresholdSeconds} seconds has no meaning. Give more than 0 and at most 24 hours.`,
  },
  "coverage/invalid-travel-time-classes": {
    fr: "Les bornes des classes de temps de trajet doivent aller en croissant, et il en faut au moins une.",
    en: "The bounds of the classes of travel time must increase, and there must be one at least.",
  },
  "coverage/length-mismatch": {
    fr: french`Deux listes qui décrivent les mêmes foyers n'ont pas la même longueur. C'est une anomalie de Maillage : signalez-la.`,
    en: "Two lists that describe the same homes have different lengths. This is a fault of Maillage: report it.",
  },
  "coverage/invalid-canton": {
    fr: ({ code, codes }) =>
      codes === undefined
        ? french`Le canton ${code} n'est pas dans la liste des cantons, ou il y est deux fois. Corrigez la liste.`
        : french`Un même canton est nommé deux fois pour un lieu (${listOf(codes)}). Nommez chaque canton une seule fois.`,
    en: ({ code, codes }) =>
      codes === undefined
        ? `Canton ${code} is not in the list of cantons, or is there twice. Correct the list.`
        : `The same canton is named twice for one place (${listOf(codes)}). Name each canton once.`,
  },
  "coverage/too-few-nearest": {
    fr: french`Les sites les plus proches n'ont été cherchés qu'un par foyer : il en faut deux. C'est une anomalie de Maillage : signalez-la.`,
    en: "Only one nearest site a home was looked for: two are needed. This is a fault of Maillage: report it.",
  },
  "coverage/invalid-uncertainty": {
    fr: ({ parameter, value }) =>
      french`Le paramètre d'incertitude « ${parameter} » ne peut pas valoir ${value}. Donnez une part d'erreur de 0 à 90 %, un facteur d'heure de pointe de 1 à 10, des facteurs croissants.`,
    en: ({ parameter, value }) =>
      `The parameter of uncertainty "${parameter}" cannot be ${value}. Give a part of error of 0 to 90 %, a peak factor of 1 to 10, increasing factors.`,
  },
  "coverage/invalid-capacity": {
    fr: ({ parameter, value }) =>
      french`Le paramètre de capacité « ${parameter} » ne peut pas valoir ${value}. Donnez des effectifs et des heures de 0 ou plus, des couronnes qui s'éloignent, des poids de 0 à 1 qui ne croissent pas.`,
    en: ({ parameter, value, rule }) =>
      `The parameter of capacity "${parameter}" cannot be ${value}: it must be ${rule}.`,
  },
  "coverage/invalid-decomposition": {
    fr: french`Un changement ne se décompose qu'entre 1 et 4 causes différentes, chaque état ayant son chiffre. C'est une anomalie de Maillage : signalez-la.`,
    en: "A change is only split between 1 to 4 different causes, each state having its figure. This is a fault of Maillage: report it.",
  },
  "coverage/reach-too-short": {
    fr: french`Les sites n'ont été cherchés que plus près que le seuil demandé. C'est une anomalie de Maillage : signalez-la.`,
    en: "Sites were looked for only nearer than the threshold asked. This is a fault of Maillage: report it.",
  },
  "coverage/invalid-visit": {
    fr: ({ parameter, minutes, minutesMax }) =>
      parameter === "waitMinutes"
        ? french`Une attente de ${minutes} minutes devant la porte n'a pas de sens. Donnez de 0 à ${minutesMax} minutes.`
        : french`Un temps utile sur place de ${minutes} minutes n'a pas de sens. Donnez de 0 à ${minutesMax} minutes.`,
    en: ({ parameter, minutes, minutesMax }) =>
      parameter === "waitMinutes"
        ? `A wait of ${minutes} minutes at the door has no meaning. Give 0 to ${minutesMax} minutes.`
        : `A useful time on site of ${minutes} minutes has no meaning. Give 0 to ${minutesMax} minutes.`,
  },
  "coverage/invalid-partners": {
    fr: ({ partnersMax }) => french`Demandez de 1 à ${partnersMax} partenaires à la fois, chacun une seule fois.`,
    en: ({ partnersMax }) => `Ask for 1 to ${partnersMax} partners at a time, each once.`,
  },
  "opening-hours/invalid-moment": {
    fr: ({ value }) =>
      french`« ${value} » n'est pas un moment. Écrivez un jour et une heure, comme « mardi 17:30 », ou une date, comme « 2026-12-24T17:30 ».`,
    en: ({ value }) =>
      `"${value}" is not a moment. Write a day and a time, such as "tue 17:30", or a date, such as "2026-12-24T17:30".`,
  },
  "opening-hours/invalid-date": {
    fr: ({ value }) =>
      french`« ${value} » n'est pas une date. Écrivez l'année, le mois et le jour, comme « 2026-11-24 ».`,
    en: ({ value }) => `"${value}" is not a date. Write the year, the month and the day, such as "2026-11-24".`,
  },
  "travel-time/no-such-site": {
    fr: ({ site }) =>
      french`Le site numéro ${site} n'est pas parmi ceux du calcul. C'est une anomalie de Maillage : signalez-la.`,
    en: ({ site }) => `Site number ${site} is not among those computed with. This is a fault of Maillage: report it.`,
  },
  "travel-time/invalid-place": {
    fr: french`Un lieu ne correspond pas au réseau routier du calcul. C'est une anomalie de Maillage : signalez-la.`,
    en: "A place does not fit the road network computed on. This is a fault of Maillage: report it.",
  },
  "travel-time/invalid-search-option": {
    fr: ({ option, value }) =>
      french`Le paramètre « ${option} » ne peut pas valoir « ${value} ». Donnez une valeur positive et raisonnable.`,
    en: ({ option, value, rule }) => `The parameter "${option}" cannot be "${value}": it must be ${rule}.`,
  },
  "travel-time/computation-cancelled": {
    fr: french`Le calcul a été interrompu ; rien n'en est gardé. Relancez-le.`,
    en: "The computation was cancelled; nothing of it is kept. Start it again.",
  },
};
