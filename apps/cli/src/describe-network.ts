import { displayedShare } from "@maillage/coverage";
import { type Bilingual, french, type Locale } from "@maillage/errors";
import type { ModelError, NetworkMetadata, RoadNetwork } from "@maillage/road-network";
import { describeModelError } from "./describe-model-error.ts";
import { computeJunctionComponents } from "./junction-components.ts";
import { ORIGIN_WORDS, PROFILE_WORDS } from "./network-words.ts";

/** What a network is, in figures: the JSON of `network build` and `network info`. */
export interface NetworkDescription {
  readonly hash: string;
  readonly bytes: number;
  readonly origin: RoadNetwork["metadata"]["origin"];
  readonly profile: NetworkMetadata["profile"];
  readonly profileVersion: string;
  /** Junctions. */
  readonly nodes: number;
  /** Arcs of the search graph: open directions, or turns where the network has them. */
  readonly arcs: number;
  readonly segments: number;
  /** Of road, each counted once whatever its directions. */
  readonly km: number;
  /** Groups of two junctions or more, from each of which every other of the group can be driven to. */
  readonly components: number;
  /** Part of the junctions that are in the largest of these groups, 0 to 1. */
  readonly largestShare: number;
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
    ...computeJunctionComponents(network),
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
  source: { fr: "source", en: "source" },
  seconds: { fr: "durée", en: "duration" },
  memory: { fr: "mémoire", en: "memory" },
} as const satisfies Record<string, Bilingual>;

/** What building it took. */
export interface BuildCost {
  readonly seconds: number;
  readonly peakMemoryBytes: number;
}

/** The same for people, one figure a line; what building took when it was just built. */
export function linesOf(description: NetworkDescription, locale: Locale, cost?: BuildCost): string[] {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const largest = percent.format(displayedShare(description.largestShare));
  const rows: [keyof typeof LABELS, string][] = [
    ["origin", describeOrigin(description, locale)],
    ["profile", `${PROFILE_WORDS[description.profile][locale]} (${description.profileVersion})`],
    ["nodes", number.format(description.nodes)],
    ["arcs", number.format(description.arcs)],
    ["km", `${number.format(description.km)} km`],
    [
      "components",
      {
        fr: french`${number.format(description.components)} (${largest} des carrefours dans la plus grande)`,
        en: `${number.format(description.components)} (${largest} of the junctions in the largest)`,
      }[locale],
    ],
    ["bytes", `${number.format(description.bytes)} ${locale === "fr" ? "octets" : "bytes"}`],
    ["hash", description.hash],
    ...description.sources.map((source): [keyof typeof LABELS, string] => ["source", describeSource(source, locale)]),
    ...linesOfCost(cost, locale),
  ];
  return rows.map(([key, value]) => `${LABELS[key][locale].padEnd(14)} ${value}`);
}

function describeSource({ name, vintage, licence }: NetworkMetadata["sources"][number], locale: Locale): string {
  return {
    fr: french`${name} (millésime : ${vintage}, licence ${licence})`,
    en: `${name} (vintage ${vintage}, licence ${licence})`,
  }[locale];
}

const BYTES_PER_MEGABYTE = 1e6;

function linesOfCost(cost: BuildCost | undefined, locale: Locale): [keyof typeof LABELS, string][] {
  if (cost === undefined) return [];
  const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(cost.seconds);
  const megabytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(
    cost.peakMemoryBytes / BYTES_PER_MEGABYTE,
  );
  return [
    ["seconds", `${seconds} s`],
    ["memory", { fr: french`${megabytes} Mo au plus`, en: `${megabytes} MB at most` }[locale]],
  ];
}

/** A modelled network says so, with its error, wherever it is named. */
function describeOrigin({ origin, modelError }: NetworkDescription, locale: Locale): string {
  const words = ORIGIN_WORDS[origin][locale];
  return origin === "modelled" ? `${words} (${describeModelError({ origin, modelError }, locale)})` : words;
}
