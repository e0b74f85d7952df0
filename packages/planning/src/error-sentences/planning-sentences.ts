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
  "unknown-field": { fr: (names) => `champ inconnu (${names})`, en: (names) => `unknown field (${names})` },
  "wrong-type": { fr: (type) => french`type attendu : ${type}`, en: (type) => `expected type: ${type}` },
  malformed: { fr: () => "valeur non reconnue", en: () => "unrecognised value" },
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
