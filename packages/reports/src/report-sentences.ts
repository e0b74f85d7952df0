import { type Bilingual, type ErrorCodeOf, french, type Locale } from "@maillage/errors";
import { OGC_SENTENCES } from "./ogc/ogc-sentences.ts";

/*
 * What people are told of what cannot leave the platform: what is wrong and what to do. One more class of error here does not
 * compile until it has its sentences.
 */

type ReportErrorCode =
  | ErrorCodeOf<typeof import("./layers/layers-errors.ts")>
  | ErrorCodeOf<typeof import("./formats/formats-errors.ts")>
  | ErrorCodeOf<typeof import("./ogc/ogc-errors.ts")>
  | ErrorCodeOf<typeof import("./note/note-errors.ts")>;

type Context = Readonly<Record<string, unknown>>;

const SENTENCES: Readonly<Record<ReportErrorCode, (context: Context) => Bilingual>> = {
  ...OGC_SENTENCES,
  "reports/layer-unavailable": ({ layer }) =>
    layer === "proposal"
      ? {
          fr: french`La couche des propositions demande une recherche terminée : donnez son identifiant.`,
          en: "The layer of proposals needs a search that has ended: give its id.",
        }
      : {
          fr: french`La couche des changements demande un scénario : donnez-en un, ou retirez cette couche.`,
          en: "The layer of changes needs a scenario: give one, or leave this layer out.",
        },
  "reports/proposal-unfinished": ({ state }) =>
    state === "searching"
      ? {
          fr: french`Cette recherche de propositions n'est pas terminée. Attendez sa fin, puis téléchargez.`,
          en: "This search for proposals has not ended. Wait for its end, then download.",
        }
      : {
          fr: french`Cette recherche de propositions a échoué : elle n'a pas de plan à écrire. Relancez-la.`,
          en: "This search for proposals failed: it has no plan to write. Start it again.",
        },
  "reports/note-territory-empty": () => ({
    fr: french`Ce territoire n'a encore aucun habitant : il n'y a rien à dire dans une note. Importez d'abord ses communes ou sa grille de population.`,
    en: "Nobody lives in this territory yet: a note has nothing to say. Import its communes or its population grid first.",
  }),
  "reports/spreadsheet-too-long": ({ rowCount, rowCountMax }) => ({
    fr: french`Un tableur n'ouvre que ${rowCountMax} lignes et il y en a ${rowCount}. Choisissez le CSV, le GeoPackage ou le Parquet.`,
    en: `A spreadsheet opens ${rowCountMax} rows only and there are ${rowCount}. Choose CSV, GeoPackage or Parquet.`,
  }),
  "reports/temporary-file": ({ folder }) => ({
    fr: french`Le dossier temporaire du serveur (${folder}) est plein, ou ne peut pas être écrit. Faites-y de la place, ou choisissez un autre format que le GeoPackage : les autres n'en ont pas besoin.`,
    en: `The server's temporary folder (${folder}) is full, or cannot be written. Make room there, or choose another format than GeoPackage: the others do not need it.`,
  }),
  "reports/spreadsheet-text-too-long": ({ sheet, cell, lengthMax }) => ({
    fr: french`La cellule ${cell} de « ${sheet} » a plus de ${lengthMax} caractères, ce qu'un tableur n'accepte pas. Choisissez le CSV, ou raccourcissez ce texte.`,
    en: `Cell ${cell} of "${sheet}" has more than ${lengthMax} characters, which no spreadsheet takes. Choose CSV, or shorten this text.`,
  }),
};

/** What to tell a person of this error in their language; `undefined` when it is not one of this room's. */
export function findReportSentence(
  error: { readonly code: string; readonly context: Context },
  locale: Locale,
): string | undefined {
  return isReportCode(error.code) ? SENTENCES[error.code](error.context)[locale] : undefined;
}

function isReportCode(code: string): code is ReportErrorCode {
  return Object.hasOwn(SENTENCES, code);
}
