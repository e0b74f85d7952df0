import { type Bilingual, french, type Locale } from "@maillage/errors";
import type { PullStepState, PullStepView } from "@maillage/planning";
import { findErrorSentence } from "@maillage/planning/error-sentences";

export const PULL_STATE_WORDS: Readonly<Record<PullStepState, Bilingual>> = {
  waiting: { fr: "en attente", en: "waiting" },
  downloading: { fr: french`téléchargement`, en: "downloading" },
  importing: { fr: "import", en: "importing" },
  ready: { fr: french`attend d'être accepté`, en: "waits to be accepted" },
  accepted: { fr: "en vigueur", en: "in force" },
  unchanged: { fr: french`inchangé`, en: "unchanged" },
  nothing: { fr: french`rien pour ce département`, en: "nothing for this département" },
  failed: { fr: french`échec`, en: "failed" },
  cancelled: { fr: french`arrêté`, en: "stopped" },
};

const MARKS: Readonly<Partial<Record<PullStepState, string>>> = {
  ...{ accepted: "✓", unchanged: "=", ready: "…", failed: "✗", nothing: "–" },
};

/** How one source ended, with what to know of it. */
export function lineOfPullStep(step: PullStepView, locale: Locale): string[] {
  const { name, state, fileName, isDownloaded, obstacles, note, failure } = step;
  const facts = [
    name[locale],
    PULL_STATE_WORDS[state][locale],
    fileName ?? [],
    isDownloaded || fileName === null
      ? []
      : { fr: french`déjà là, non téléchargé`, en: "here already, not downloaded" }[locale],
    obstacles.length === 0 ? [] : obstacles.join(", "),
  ].flat();
  const unforeseen = {
    fr: french`erreur imprévue ; relancez, ou importez le fichier à la main`,
    en: "unforeseen error; run again, or import the file by hand",
  }[locale];
  return [
    `${MARKS[state] ?? "!"} ${facts.join(" · ")}`,
    ...(failure === null ? [] : [`    ${findErrorSentence(failure, locale) ?? unforeseen}`]),
    ...(note === null || failure !== null ? [] : [`    ${note[locale]}`]),
  ];
}
