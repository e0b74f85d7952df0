import { type ErrorCodeOf, french } from "@maillage/errors";
import { listOf, type Sentences } from "./sentence.ts";

export const SITE_SENTENCES: Readonly<
  Record<ErrorCodeOf<typeof import("../sites/partner-reference-errors.ts")>, Sentences>
> = {
  "planning/partner-reference-conflict": {
    fr: french`La liste des partenaires nationaux a été modifiée ailleurs entre-temps. Ce que vous avez écrit reste ici : relisez la liste, puis enregistrez de nouveau.`,
    en: "The list of national partners was changed elsewhere in the meantime. What you wrote stays here: read the list again, then save once more.",
  },
  "planning/shared-partner-name": {
    fr: ({ name, partners }) =>
      french`« ${name} » désignerait deux partenaires : ${listOf(partners)}. Retirez ce nom de l'un des deux.`,
    en: ({ name, partners }) =>
      `"${name}" would stand for two partners: ${listOf(partners)}. Remove this name from one of them.`,
  },
};
