import { type ErrorCodeOf, french } from "@maillage/errors";
import { listOf, type Sentences } from "./sentence.ts";

export const ANALYSIS_SENTENCES: Readonly<
  Record<ErrorCodeOf<typeof import("../analysis/analysis-errors.ts")>, Sentences>
> = {
  "planning/unknown-home": {
    fr: ({ home, nearest }) =>
      hasSome(nearest)
        ? french`« ${home} » n'est aucune des communes de ce territoire. Vouliez-vous : ${listOf(nearest)} ?`
        : french`« ${home} » n'est aucune des communes de ce territoire. Donnez son nom, ou son code INSEE.`,
    en: ({ home, nearest }) =>
      hasSome(nearest)
        ? `"${home}" is none of this territory's communes. Did you mean: ${listOf(nearest)}?`
        : `"${home}" is none of this territory's communes. Give its name, or its INSEE code.`,
  },
  "planning/unknown-area-kind": {
    fr: ({ areaKind, known }) =>
      `${french`Aucune commune d'ici n'est rattachée à une unité « ${areaKind} ».`}${hasSome(known) ? french` Choisissez parmi : ${listOf(known)}.` : french` Dites dans quel canton sont les foyers et les sites.`}`,
    en: ({ areaKind, known }) =>
      `No commune here is known to be in a unit "${areaKind}".${hasSome(known) ? ` Choose one of: ${listOf(known)}.` : " Say which canton homes and sites are in."}`,
  },
  "planning/unknown-partner": {
    fr: ({ partner, nearest, known }) =>
      `${french`« ${partner} » n'est aucun des partenaires connus.`}${hasSome(nearest) ? french` Vouliez-vous : ${listOf(nearest)} ?` : ""}${french` Partenaires connus : ${listOf(known)}.`}`,
    en: ({ partner, nearest, known }) =>
      `"${partner}" is none of the known partners.${hasSome(nearest) ? ` Did you mean: ${listOf(nearest)}?` : ""} Known partners: ${listOf(known)}.`,
  },
};

function hasSome(values: unknown): boolean {
  return Array.isArray(values) && values.length > 0;
}
