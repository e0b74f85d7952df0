import { type ErrorCodeOf, french, type Locale } from "@maillage/errors";
import type { ImportObstacle } from "../imports/import-views.ts";
import { listOf, type Sentences } from "./sentence.ts";

const BYTES_PER_GIGABYTE = 1024 ** 3;

const OBSTACLES: Readonly<Record<ImportObstacle | "working", Readonly<Record<Locale, string>>>> = {
  working: {
    fr: french`sa lecture n'est pas finie, attendez qu'elle le soit`,
    en: "it is still being read, wait for the end",
  },
  mapping: {
    fr: french`une colonne obligatoire n'est pas choisie, indiquez-la`,
    en: "a required column is not chosen, say which it is",
  },
  "no-row": {
    fr: french`aucune de ses lignes n'est à reprendre pour ce territoire : toutes sont d'ailleurs, refusées ou laissées de côté`,
    en: "none of its rows is to be taken for this territory: all are of elsewhere, refused or left out",
  },
  "refused-rows": {
    fr: french`des lignes sont refusées et vous avez choisi « tout ou rien » : corrigez-les, ou n'importez que les bonnes lignes`,
    en: "rows are refused and you chose “all or nothing”: correct them, or import the good rows only",
  },
  "absent-sites": {
    fr: french`des sites du réseau n'y sont plus, choisissez de les fermer ou de les garder`,
    en: "some sites of the network are no longer in it, choose to close them or to keep them",
  },
  date: {
    fr: french`la date de la liste n'est pas connue, indiquez-la`,
    en: "the date of the list is not known, say which it is",
  },
  "no-commune": {
    fr: french`le territoire n'a pas encore de communes, importez-les d'abord`,
    en: "the territory has no communes yet, import them first",
  },
};

const ENDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  done: { fr: french`a déjà été accepté`, en: "was accepted already" },
  failed: { fr: french`a échoué`, en: "has failed" },
  cancelled: { fr: french`a été abandonné`, en: "was given up" },
};

export const DATASET_SENTENCES: Readonly<
  Record<ErrorCodeOf<typeof import("../imports/dataset-errors.ts")>, Sentences>
> = {
  "planning/unknown-dataset-import": {
    fr: french`Cet import n'existe pas, ou plus. Envoyez le fichier de nouveau.`,
    en: "This import does not exist, or no longer. Send the file again.",
  },
  "planning/dataset-import-not-ready": {
    fr: ({ fileName, obstacles }) =>
      french`« ${fileName} » ne peut pas encore être importé : ${describeObstacles(obstacles, "fr")}.`,
    en: ({ fileName, obstacles }) => `"${fileName}" cannot be imported yet: ${describeObstacles(obstacles, "en")}.`,
  },
  "planning/dataset-import-ended": {
    fr: ({ fileName, state }) =>
      french`L'import de « ${fileName} » ${ENDS[String(state)]?.fr ?? french`est fini`}. Pour le reprendre, envoyez le fichier de nouveau.`,
    en: ({ fileName, state }) =>
      `The import of "${fileName}" ${ENDS[String(state)]?.en ?? "has ended"}. To do it again, send the file again.`,
  },
  "planning/dataset-import-changed": {
    fr: ({ fileName }) =>
      french`L'import de « ${fileName} », ou le territoire, a changé depuis que vous l'avez regardé. Rien n'est écrit : relisez l'aperçu, puis acceptez.`,
    en: ({ fileName }) =>
      `The import of "${fileName}", or the territory, has changed since you looked at it. Nothing is written: read the preview again, then accept.`,
  },
  "planning/dataset-file-too-big": {
    fr: ({ fileName, byteCountMax }) =>
      french`Le fichier « ${fileName} » dépasse ${Number(byteCountMax) / BYTES_PER_GIGABYTE} Gio, le plus qui puisse être importé. Gardez-en le département et ses voisins.`,
    en: ({ fileName, byteCountMax }) =>
      `The file "${fileName}" is over ${Number(byteCountMax) / BYTES_PER_GIGABYTE} GiB, the most that can be imported. Keep the département and its neighbours.`,
  },
  "planning/dataset-file-unreadable": {
    fr: ({ path }, reason) =>
      french`Le fichier ${path} ne peut pas être lu (${reason}). Vérifiez son chemin et vos droits.`,
    en: ({ path }, reason) => `The file ${path} cannot be read (${reason}). Check its path and your rights.`,
  },
  "planning/unknown-dataset-version": {
    fr: french`Cette version n'existe pas. Choisissez-en une dans l'historique des imports.`,
    en: "This version does not exist. Choose one in the history of imports.",
  },
  "planning/dataset-version-needed": {
    fr: ({ name, neededBy }) =>
      french`« ${name} » ne peut pas être annulé : d'autres imports reposent dessus (${listOf(neededBy)}). Annulez-les d'abord.`,
    en: ({ name, neededBy }) =>
      `"${name}" cannot be undone: other imports rest on it (${listOf(neededBy)}). Undo them first.`,
  },
  "planning/dataset-versions-not-comparable": {
    fr: french`Ces deux versions ne se comparent pas : elles ne sont pas du même genre et du même territoire.`,
    en: "These two versions cannot be compared: they are not of the same kind and territory.",
  },
  "planning/territory-exists": {
    fr: ({ territory, name }) => french`Le territoire ${territory} (${name}) existe déjà. Importez-y vos fichiers.`,
    en: ({ territory, name }) => `Territory ${territory} (${name}) exists already. Import your files into it.`,
  },
};

function describeObstacles(obstacles: unknown, locale: Locale): string {
  if (!Array.isArray(obstacles)) return String(obstacles);
  return obstacles.map((each: unknown) => (isObstacle(each) ? OBSTACLES[each][locale] : String(each))).join("; ");
}

function isObstacle(value: unknown): value is keyof typeof OBSTACLES {
  return typeof value === "string" && Object.hasOwn(OBSTACLES, value);
}
