import { basename } from "node:path";
import { type ErrorCodeOf, french, isPlatformError, type Locale, type PlatformError } from "@maillage/errors";
import { describeSystemReason, findErrorSentence, toldIn } from "@maillage/planning/error-sentences";
import { findReportSentence } from "@maillage/reports/error-sentences";
import { DatasetImportFailedError } from "./dataset-import-failed-error.ts";

/** Codes of what the command line itself refuses. */
type CommandLineErrorCode =
  | ErrorCodeOf<typeof import("./usage-error.ts")>
  | ErrorCodeOf<typeof import("./input-error.ts")>
  | ErrorCodeOf<typeof import("./output-error.ts")>
  | ErrorCodeOf<typeof import("./dataset-import-failed-error.ts")>
  | ErrorCodeOf<typeof import("./official-sources-failed-error.ts")>
  | ErrorCodeOf<typeof import("./place-off-road.ts")>
  | ErrorCodeOf<typeof import("./assign-cantons.ts")>;

type Explain = (error: PlatformError, locale: Locale) => string;

/** A code without an entry does not compile. */
const EXPLAIN_BY_CODE: Readonly<Record<CommandLineErrorCode, Explain>> = {
  "cli/wrong-usage": ({ context }, locale) => toldIn(locale, context.problem),
  "cli/input-file": ({ context: { path }, cause }, locale) => {
    const reason = describeSystemReason(cause, locale);
    return {
      fr: french`Le fichier ${path} ne peut pas être lu : ${reason}.`,
      en: `The file ${path} cannot be read: ${reason}.`,
    }[locale];
  },
  "cli/input-content": ({ context: { path }, cause }, locale) => {
    const sentence = explainFailure(cause, locale);
    if (sentence.includes(basename(String(path)))) return sentence;
    const rest = `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
    return { fr: french`${path} : ${rest}`, en: `${path}: ${rest}` }[locale];
  },
  "cli/candidates-refused": ({ context: { path, problem } }, locale) =>
    ({
      fr: french`${path} a des lignes qui ne peuvent pas servir. Corrigez-les ou supprimez-les.\n${toldIn(locale, problem)}`,
      en: `${path} has rows that cannot be used. Correct or remove them.\n${toldIn(locale, problem)}`,
    })[locale],
  "cli/dataset-import-failed": (error, locale) =>
    (error instanceof DatasetImportFailedError && findErrorSentence(error.failure, locale)) || error.message,
  "cli/official-sources-failed": ({ context: { failedCount, sourceCount } }, locale) =>
    ({
      fr: french`Sources en échec : ${failedCount} sur ${sourceCount}. Les autres sont là ; relancez la commande pour reprendre.`,
      en: `Sources that failed: ${failedCount} of ${sourceCount}. The others are there; run the command again to resume.`,
    })[locale],
  "cli/output-file": ({ context: { path }, cause }, locale) => {
    const reason = describeSystemReason(cause, locale);
    return {
      fr: french`Le fichier ${path} ne peut pas être écrit : ${reason}. Rien n'a été changé.`,
      en: `The file ${path} cannot be written: ${reason}. Nothing was changed.`,
    }[locale];
  },
  "cli/place-off-road": ({ context: { option, longitude, latitude, snapMetresMax } }, locale) =>
    ({
      fr: french`--${option} ${longitude},${latitude} : aucune route à moins de ${snapMetresMax} m. Rapprochez le point d'une route du réseau.`,
      en: `--${option} ${longitude},${latitude}: no road within ${snapMetresMax} m. Move the point nearer to a road of the network.`,
    })[locale],
  "cli/homes-outside-cantons": ({ context: { homes, cantons } }, locale) =>
    ({
      fr: french`Aucun foyer de ${homes} n'est dans un canton de ${cantons}. Vérifiez que les deux fichiers sont de la même région, en degrés.`,
      en: `No home of ${homes} is in a canton of ${cantons}. Check that both files are of the same region, in degrees.`,
    })[locale],
  "cli/sites-off-road": ({ context: { file, sites, snapMetresMax } }, locale) => {
    const list = Array.isArray(sites) ? sites.map((site) => `\n- ${site}`).join("") : "";
    return {
      fr: french`${file} : aucune route du réseau à moins de ${snapMetresMax} m de ces sites. Corrigez leurs coordonnées, ou prenez un réseau qui va jusqu'à eux.${list}`,
      en: `${file}: no road of the network within ${snapMetresMax} m of these sites. Correct their coordinates, or take a network that reaches them.${list}`,
    }[locale];
  },
};

export const COMMAND_LINE_ERROR_CODES: readonly string[] = Object.keys(EXPLAIN_BY_CODE);

/** What a person is told of a failure, in their language. */
export function explainFailure(error: unknown, locale: Locale): string {
  if (isPlatformError(error)) {
    const sentence = isOurs(error.code)
      ? EXPLAIN_BY_CODE[error.code](error, locale)
      : (findErrorSentence(error, locale) ?? findReportSentence(error, locale));
    if (sentence !== undefined) return sentence;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    fr: french`Erreur imprévue, à signaler :${`\n${detail}`}`,
    en: `Unforeseen error, to be reported:\n${detail}`,
  }[locale];
}

function isOurs(code: string): code is CommandLineErrorCode {
  return Object.hasOwn(EXPLAIN_BY_CODE, code);
}
