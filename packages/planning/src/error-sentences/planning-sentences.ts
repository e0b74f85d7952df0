import { type ErrorCodeOf, french, type Locale } from "@maillage/errors";
import type { QueryIssue } from "../query-issues.ts";
import { listOf, type Sentences } from "./sentence.ts";

export const PLANNING_SENTENCES: Readonly<Record<ErrorCodeOf<typeof import("../planning-errors.ts")>, Sentences>> = {
  "planning/invalid-query": {
    fr: ({ issues }) => french`La demande n'est pas valide : ${describeIssues(issues, "fr")}.`,
    en: ({ issues }) => `The request is not valid: ${describeIssues(issues, "en")}.`,
  },
  "planning/unknown-territory": {
    fr: ({ territory }) => french`Le territoire « ${territory} » n'est pas chargé.`,
    en: ({ territory }) => `Territory "${territory}" is not loaded.`,
  },
  "planning/no-site-network": {
    fr: () =>
      french`Ce territoire n'a pas encore de liste de sites. Importez-en une à la page « Données », puis recommencez.`,
    en: () => `This territory has no list of sites yet. Import one on the page "Data", then try again.`,
  },
  "planning/unknown-site-network": {
    fr: ({ siteNetwork, known }) =>
      french`Le réseau « ${siteNetwork} » n'existe pas sur ce territoire. Choisissez parmi : ${listOf(known)}.`,
    en: ({ siteNetwork, known }) =>
      `Network "${siteNetwork}" does not exist on this territory. Choose one of: ${listOf(known)}.`,
  },
  "planning/unknown-road-network": {
    fr: ({ hash }) => french`Le réseau routier ${hash} n'existe pas. Rechargez la page.`,
    en: ({ hash }) => `Road network ${hash} does not exist. Reload the page.`,
  },
  "planning/place-out-of-reach": {
    fr: ({ longitude, latitude, snapMetresMax }) =>
      french`Le point ${longitude}, ${latitude} est trop loin des routes du territoire (aucune à moins de ${snapMetresMax} m). Rapprochez-le.`,
    en: ({ longitude, latitude, snapMetresMax }) =>
      `The point ${longitude}, ${latitude} is too far from the territory's roads (none within ${snapMetresMax} m). Move it nearer.`,
  },
  "planning/data-folder-not-writable": {
    fr: ({ folder }, reason) =>
      french`Le dossier de données ${folder} ne peut pas être écrit (${reason}). Donnez-en le droit à ce compte, ou choisissez un autre dossier.`,
    en: ({ folder }, reason) =>
      `The data folder ${folder} cannot be written (${reason}). Give this account the right to, or choose another folder.`,
  },
  "planning/road-network-damaged": {
    fr: ({ hash, asideFile }) =>
      french`Le réseau routier ${hash} est endommagé ; son fichier est conservé sous le nom ${asideFile}. Remettez-en une copie saine ou reconstruisez-le.`,
    en: ({ hash, asideFile }) =>
      `Road network ${hash} is damaged; its file is kept as ${asideFile}. Put a good copy back or build it again.`,
  },
  "planning/territory-content": {
    fr: french`Les fichiers de ce territoire se contredisent. Réinstallez Maillage, ou signalez l'anomalie.`,
    en: "The files of this territory contradict one another. Install Maillage again, or report the fault.",
  },
};

const RULE_TEXT: Readonly<Record<QueryIssue["rule"], Readonly<Record<Locale, (expected: string) => string>>>> = {
  "too-small": { fr: (limit) => `au moins ${limit}`, en: (limit) => `at least ${limit}` },
  "too-big": { fr: (limit) => `au plus ${limit}`, en: (limit) => `at most ${limit}` },
  "too-short": {
    fr: (limit) => french`au moins ${limit} caractère(s)`,
    en: (limit) => `at least ${limit} character(s)`,
  },
  "too-long": { fr: (limit) => french`au plus ${limit} caractères`, en: (limit) => `at most ${limit} characters` },
  "too-few": { fr: (limit) => french`au moins ${limit} élément(s)`, en: (limit) => `at least ${limit} item(s)` },
  "too-many": {
    fr: (limit) => french`au plus ${limit} éléments ; répartissez-les, par exemple entre plusieurs scénarios`,
    en: (limit) => `at most ${limit} items; split them, for instance between several scenarios`,
  },
  missing: { fr: () => "valeur absente", en: () => "no value" },
  "unknown-field": { fr: (names) => `champ inconnu (${names})`, en: (names) => `unknown field (${names})` },
  "wrong-type": {
    fr: (type) => french`attendu : ${TYPE_WORDS[type]?.fr ?? "une autre sorte de valeur"}`,
    en: (type) => `expected: ${TYPE_WORDS[type]?.en ?? "another kind of value"}`,
  },
  "not-a-date": {
    fr: () => french`une date qui existe est attendue, écrite AAAA-MM-JJ`,
    en: () => "an existing date is expected, written YYYY-MM-DD",
  },
  "not-listed": { fr: (values) => french`une valeur parmi : ${values}`, en: (values) => `one of: ${values}` },
  "reversed-hours": {
    fr: () => french`un créneau doit fermer après avoir ouvert ; inversez les deux heures`,
    en: () => "an opening must close after it opens; swap the two times",
  },
  "overlapping-hours": {
    fr: () =>
      french`les créneaux d'un jour se chevauchent, se touchent ou sont en désordre ; joignez-les ou séparez-les`,
    en: () => "the openings of a day overlap, touch or are out of order; join them or set them apart",
  },
  "empty-week": {
    fr: () =>
      french`la semaine n'a aucun créneau ; donnez-en un, laissez les horaires inconnus (null) ou fermez le site par son statut`,
    en: () => "the week has no opening; give one, leave the hours unknown (null) or close the site by its status",
  },
  "reversed-dates": {
    fr: () => french`le dernier jour précède le premier ; inversez les deux dates`,
    en: () => "the last day comes before the first; swap the two dates",
  },
  "control-characters": {
    fr: () => french`le texte contient un caractère invisible de commande ; retapez-le`,
    en: () => "the text holds an invisible control character; type it again",
  },
  "duplicate-ids": {
    fr: () => french`deux changements portent le même identifiant ; donnez à chacun le sien`,
    en: () => "two changes have the same id; give each its own",
  },
  rings: {
    fr: () => french`chaque couronne doit être plus loin que la précédente et ne pas peser davantage`,
    en: () => "each ring must be farther than the one before it, and weigh no more",
  },
  "single-point": {
    fr: () => french`une ligne a deux points au moins ; ajoutez-en un ou retirez-la`,
    en: () => "a line has two points at least; add one or leave it out",
  },
  "years-in-order": {
    fr: () => french`chaque année doit suivre la précédente, une fois chacune ; remettez-les en ordre`,
    en: () => "each year must come after the one before it, once each; put them in order",
  },
  "day-too-long": {
    fr: () =>
      french`les arrêts d'une journée durent plus de douze heures ; prévoyez moins d'arrêts, ou des arrêts plus courts`,
    en: () => "the stops of a day take more than twelve hours; plan fewer stops, or shorter ones",
  },
  malformed: { fr: () => "valeur non reconnue", en: () => "unrecognised value" },
};

/** Zod's names of types, in words: people are never told of a "number". */
const TYPE_WORDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  string: { fr: "un texte", en: "a text" },
  number: { fr: "un nombre", en: "a number" },
  int: { fr: "un nombre entier", en: "a whole number" },
  boolean: { fr: "oui ou non (true, false)", en: "true or false" },
  array: { fr: "une liste", en: "a list" },
  tuple: { fr: "une liste", en: "a list" },
  object: { fr: "un ensemble de champs", en: "a set of fields" },
  record: { fr: "un ensemble de champs", en: "a set of fields" },
};

/** `issues` is the context of an InvalidQueryError, which types its context loosely. */
function describeIssues(issues: unknown, locale: Locale): string {
  if (!Array.isArray(issues)) return "";
  return issues
    .map(({ field, rule, expected }: QueryIssue) => {
      const text = RULE_TEXT[rule][locale](expected);
      return field === "" ? text : locale === "fr" ? french`« ${field} » : ${text}` : `"${field}": ${text}`;
    })
    .join(locale === "fr" ? french` ; ` : "; ");
}
