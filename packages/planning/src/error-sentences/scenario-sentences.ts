import { type ErrorCodeOf, french } from "@maillage/errors";
import type { Sentences } from "./sentence.ts";

export const SCENARIO_SENTENCES: Readonly<
  Record<ErrorCodeOf<typeof import("../scenario/scenario-errors.ts")>, Sentences>
> = {
  "planning/unknown-scenario": {
    fr: ({ scenario }) =>
      french`Le scénario « ${scenario} » n'existe pas sur ce territoire. Choisissez-en un dans la liste des scénarios.`,
    en: ({ scenario }) =>
      `Scenario "${scenario}" does not exist on this territory. Choose one in the list of scenarios.`,
  },
  "planning/unknown-scenario-version": {
    fr: ({ version, latestVersion }) =>
      french`Ce scénario n'a pas de version ${version} : la dernière est la ${latestVersion}.`,
    en: ({ version, latestVersion }) => `This scenario has no version ${version}: the latest is ${latestVersion}.`,
  },
  "planning/scenario-version-conflict": {
    fr: ({ name, expectedVersion, latestVersion }) =>
      french`Le scénario « ${name} » a été enregistré ailleurs entre-temps : il en est à la version ${latestVersion}, vos changements partent de la ${expectedVersion}. Rien n'est perdu : réunissez les deux, puis enregistrez.`,
    en: ({ name, expectedVersion, latestVersion }) =>
      `Scenario "${name}" was saved elsewhere in the meantime: it is at version ${latestVersion}, your changes start from ${expectedVersion}. Nothing is lost: merge the two, then save.`,
  },
  "planning/scenario-deleted": {
    fr: ({ name }) =>
      french`Le scénario « ${name} » a été supprimé. Restaurez-le pour y enregistrer vos changements, ou enregistrez-les dans un nouveau scénario.`,
    en: ({ name }) =>
      `Scenario "${name}" was deleted. Restore it to save your changes in it, or save them in a new scenario.`,
  },
  "planning/scenario-read-only": {
    fr: ({ name, reason }) =>
      reason === "locked"
        ? french`Le scénario « ${name} » est verrouillé : déverrouillez-le pour le modifier, ou dupliquez-le.`
        : french`Le scénario « ${name} » est archivé : remettez-le en service pour le modifier, ou dupliquez-le.`,
    en: ({ name, reason }) =>
      reason === "locked"
        ? `Scenario "${name}" is locked: unlock it to change it, or duplicate it.`
        : `Scenario "${name}" is archived: put it back in use to change it, or duplicate it.`,
  },
};
