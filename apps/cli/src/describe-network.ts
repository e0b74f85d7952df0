import type { Bilingual, Locale } from "@maillage/errors";
import { computeStrongComponents, type ModelError, type RoadNetwork } from "@maillage/road-network";
import { describeModelError } from "./describe-model-error.ts";

/** What a network is, in figures: the JSON of `network build` and `network info`. */
export interface NetworkDescription {
  readonly hash: string;
  readonly bytes: number;
  readonly origin: RoadNetwork["metadata"]["origin"];
  readonly profile: string;
  readonly profileVersion: string;
  /** Junctions. */
  readonly nodes: number;
  /** Arcs of the search graph: open directions, or turns where the network has them. */
  readonly arcs: number;
  readonly segments: number;
  /** Of road, each counted once whatever its directions. */
  readonly km: number;
  /** Parts of the search graph from each of whose states every other can be reached. */
  readonly components: number;
  readonly modelError: ModelError | null;
  readonly sources: RoadNetwork["metadata"]["sources"];
}

export function describeNetwork(network: RoadNetwork, hash: string, bytes: number): NetworkDescription {
  const { metadata, graph, segmentDecimetres, junctionLongitude } = network;
  return {
    hash,
    bytes,
    origin: metadata.origin,
    profile: metadata.profile,
    profileVersion: metadata.profileVersion,
    nodes: junctionLongitude.length,
    arcs: graph.arcHead.length,
    segments: segmentDecimetres.length,
    km: Math.round(segmentDecimetres.reduce((sum, decimetres) => sum + decimetres, 0) / 1000) / 10,
    components: computeStrongComponents(graph).componentStateCount.length,
    modelError: metadata.modelError ?? null,
    sources: metadata.sources,
  };
}

const LABELS = {
  origin: { fr: "origine", en: "origin" },
  profile: { fr: "profil", en: "profile" },
  nodes: { fr: "carrefours", en: "junctions" },
  arcs: { fr: "arcs", en: "arcs" },
  km: { fr: "longueur", en: "length" },
  components: { fr: "composantes", en: "components" },
  hash: { fr: "empreinte", en: "hash" },
  bytes: { fr: "taille", en: "size" },
} as const satisfies Record<string, Bilingual>;

/** The same for people, one figure a line. */
export function linesOf(description: NetworkDescription, locale: Locale): string[] {
  const number = new Intl.NumberFormat(locale);
  const rows: [keyof typeof LABELS, string][] = [
    ["origin", describeOrigin(description, locale)],
    ["profile", `${description.profile} (${description.profileVersion})`],
    ["nodes", number.format(description.nodes)],
    ["arcs", number.format(description.arcs)],
    ["km", `${number.format(description.km)} km`],
    ["components", number.format(description.components)],
    ["bytes", `${number.format(description.bytes)} ${locale === "fr" ? "octets" : "bytes"}`],
    ["hash", description.hash],
  ];
  return rows.map(([key, value]) => `${LABELS[key][locale].padEnd(14)} ${value}`);
}

/** A modelled network says so, with its error, wherever it is named. */
function describeOrigin({ origin, modelError }: NetworkDescription, locale: Locale): string {
  if (origin !== "modelled") return origin;
  const name = { fr: "réseau modélisé, sans fichier de routes", en: "modelled network, no road file" }[locale];
  return `${name} (${describeModelError({ origin, modelError }, locale)})`;
}
