import { type ErrorCodeOf, french } from "@maillage/errors";
import { listOf, type Sentences } from "./sentence.ts";

export const UNIT_SENTENCES: Readonly<Record<ErrorCodeOf<typeof import("../units/unit-errors.ts")>, Sentences>> = {
  "planning/unknown-unit": {
    fr: ({ territory, unit }) =>
      french`Le territoire ${territory} n'a pas d'unité « ${unit} » à ce niveau. Choisissez-la dans la liste de ce niveau : une fusion a pu changer son code.`,
    en: ({ territory, unit }) =>
      `Territory ${territory} has no unit "${unit}" at this level. Choose it in the list of this level: a merger may have changed its code.`,
  },
  "planning/unit-kind-absent": {
    fr: ({ territory, kind, kinds }) =>
      french`Aucune commune du territoire ${territory} n'est rattachée au niveau « ${kind} ». Niveaux connus ici : ${listOf(kinds) || "aucun"}.`,
    en: ({ territory, kind, kinds }) =>
      `No commune of territory ${territory} is known to be in the level "${kind}". Levels known here: ${listOf(kinds) || "none"}.`,
  },
};
