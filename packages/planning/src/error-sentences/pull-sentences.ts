import { type ErrorCodeOf, french } from "@maillage/errors";
import type { Sentences } from "./sentence.ts";

export const PULL_SENTENCES: Readonly<Record<ErrorCodeOf<typeof import("../imports/pull/pull-errors.ts")>, Sentences>> =
  {
    "planning/pull-running": {
      fr: ({ territory }) =>
        french`Des données officielles sont en cours de récupération pour le territoire ${territory}. Attendez la fin, ou arrêtez-la.`,
      en: ({ territory }) =>
        `Official data are being fetched for territory ${territory}. Wait for the end, or stop it.`,
    },
  };
