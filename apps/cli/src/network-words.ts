import { type Bilingual, french } from "@maillage/errors";
import type { NetworkMetadata } from "@maillage/road-network";

/** Where roads come from, as people call it. */
export const ORIGIN_WORDS: Readonly<Record<NetworkMetadata["origin"], Bilingual>> = {
  modelled: { fr: french`réseau modélisé, sans fichier de routes`, en: "modelled network, no road file" },
  osm: { fr: "OpenStreetMap", en: "OpenStreetMap" },
  bdtopo: { fr: "BD TOPO de l’IGN", en: "IGN's BD TOPO" },
  route500: { fr: "ROUTE 500 de l’IGN", en: "IGN's ROUTE 500" },
  dimacs: { fr: "fichiers DIMACS", en: "DIMACS files" },
};

/** By what means people travel. */
export const PROFILE_WORDS: Readonly<Record<NetworkMetadata["profile"], Bilingual>> = {
  car: { fr: "voiture", en: "car" },
  bicycle: { fr: "vélo", en: "bicycle" },
  foot: { fr: french`à pied`, en: "on foot" },
};
