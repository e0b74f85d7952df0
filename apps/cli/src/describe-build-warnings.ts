import { type Bilingual, french, type Locale } from "@maillage/errors";
import type { OsmBuildStep, OsmWarningKind } from "@maillage/road-network";
import type { IgnBuildStep, IgnWarningKind } from "@maillage/road-network/node";

/** A kind without words does not compile. */
const KIND_WORDS: Readonly<Record<OsmWarningKind | IgnWarningKind, Bilingual>> = {
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
  "missing-geometry": { fr: "tronçon sans tracé, passé", en: "road without a shape, passed over" },
  "zero-length": { fr: "tronçon de longueur nulle", en: "road of no length" },
  "missing-id": { fr: "tronçon sans identifiant", en: "road without an identifier" },
  "unknown-nature": { fr: "nature de route inconnue", en: "unknown kind of road" },
  "unknown-state": { fr: "état de route inconnu", en: "unknown state of road" },
  "unknown-direction": { fr: "sens de circulation inconnu", en: "unknown direction of traffic" },
  "unknown-access": { fr: "accès inconnu", en: "unknown access" },
  "unknown-restriction": { fr: "restriction inconnue", en: "unknown restriction" },
  "missing-speed": { fr: "vitesse absente", en: "missing speed" },
  "no-non-communication": {
    fr: french`pas de table des interdictions de tourner (non_communication)`,
    en: "no table of turn restrictions (non_communication)",
  },
  "unknown-segment": {
    fr: "interdiction de tourner sur un tronçon absent",
    en: "turn restriction on a road that is not there",
  },
  "invalid-non-communication": {
    fr: "interdiction de tourner illisible, ignorée",
    en: "turn restriction that cannot be read, ignored",
  },
};

const STEP_WORDS: Readonly<Record<OsmBuildStep | IgnBuildStep, Bilingual>> = {
  ways: { fr: "chemins", en: "ways" },
  nodes: { fr: "nœuds", en: "nodes" },
  roads: { fr: "routes", en: "roads" },
  turns: { fr: "interdictions de tourner", en: "turn restrictions" },
  network: { fr: "réseau", en: "network" },
};

/** Something odd in a roads file: how often, and a few places where. */
export interface BuildWarning {
  readonly kind: string;
  readonly count: number;
  readonly examples: readonly string[];
}

/** What was odd in a roads file, one kind a line, with its count and a few places. */
export function linesOfWarnings(warnings: readonly BuildWarning[], locale: Locale): string[] {
  return warnings.map(({ kind, count, examples }) => {
    // A warning read back from the database may be of a release that knew other kinds.
    const [words, places] = [isKnown(kind) ? KIND_WORDS[kind][locale] : kind, examples.join("; ")];
    return {
      fr: french`Attention : ${words}, ${count} fois (${places})`,
      en: `Warning: ${words}, ${count} times (${places})`,
    }[locale];
  });
}

function isKnown(kind: string): kind is keyof typeof KIND_WORDS {
  return Object.hasOwn(KIND_WORDS, kind);
}

export function describeBuildStep(step: OsmBuildStep | IgnBuildStep, locale: Locale): string {
  return STEP_WORDS[step][locale];
}
