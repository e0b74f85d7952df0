import { type Bilingual, french, type Locale } from "@maillage/errors";
import type { OsmBuildStep, OsmWarning, OsmWarningKind } from "@maillage/road-network";

/** A kind without words does not compile. */
const KIND_WORDS: Readonly<Record<OsmWarningKind, Bilingual>> = {
  "unknown-blob": { fr: "bloc de données inconnu, passé", en: "unknown block of data, passed over" },
  "missing-node": { fr: french`nœud absent de l'extrait`, en: "node missing from the extract" },
  "coordinates-out-of-range": { fr: "coordonnées hors de la Terre", en: "coordinates off the Earth" },
  "zero-length-way": { fr: "chemin de longueur nulle", en: "way of no length" },
  "repeated-node": { fr: "nœud répété dans un chemin", en: "node repeated in a way" },
  "absurd-speed": { fr: "vitesse absurde, ignorée", en: "absurd speed, ignored" },
  "invalid-restriction": {
    fr: "interdiction de tourner illisible, ignorée",
    en: "turn restriction that cannot be read, ignored",
  },
  "way-with-one-node": { fr: "chemin réduit à un nœud", en: "way of a single node" },
};

const STEP_WORDS: Readonly<Record<OsmBuildStep, Bilingual>> = {
  ways: { fr: "chemins", en: "ways" },
  nodes: { fr: "nœuds", en: "nodes" },
  network: { fr: "réseau", en: "network" },
};

/** What was odd in a roads file, one kind a line, with its count and a few places. */
export function linesOfWarnings(warnings: readonly OsmWarning[], locale: Locale): string[] {
  return warnings.map(({ kind, count, examples }) => {
    const [words, places] = [KIND_WORDS[kind][locale], examples.join("; ")];
    return {
      fr: french`Attention : ${words}, ${count} fois (${places})`,
      en: `Warning: ${words}, ${count} times (${places})`,
    }[locale];
  });
}

export function describeBuildStep(step: OsmBuildStep, locale: Locale): string {
  return STEP_WORDS[step][locale];
}
