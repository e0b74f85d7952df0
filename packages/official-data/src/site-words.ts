import type { HostBody, SiteFormat, SiteRole, SiteStatus } from "@maillage/site-terms";

/*
 * What tables call the terms of a site: our own words, those of the official list, and those that the pages show in French
 * and in English, so that a table copied from a page can be read back. Case, accents and punctuation do not matter.
 */

export const STATUS_WORDS: Readonly<Record<string, SiteStatus>> = {
  studied: "studied",
  planned: "planned",
  labelled: "labelled",
  closed: "closed",
  étudié: "studied",
  "à l'étude": "studied",
  prévu: "planned",
  labellisé: "labelled",
  ouvert: "labelled",
  fermé: "closed",
};

export const FORMAT_WORDS: Readonly<Record<string, SiteFormat>> = {
  fixed: "fixed",
  antenna: "antenna",
  "multi-site": "multi-site",
  travelling: "travelling",
  fixe: "fixed",
  "fixe_antenne(s)": "fixed",
  antenne: "antenna",
  multisite: "multi-site",
  multisites: "multi-site",
  itinérant: "travelling",
  itinérante: "travelling",
  bus: "travelling",
  bus_équivalent: "travelling",
  // Earlier lists.
  "site principal": "fixed",
  siège: "fixed",
};

export const ROLE_WORDS: Readonly<Record<string, SiteRole>> = {
  principal: "principal",
  antenna: "antenna",
  antenne: "antenna",
  // Earlier lists, which call a bus a type.
  siège: "principal",
  "site principal": "principal",
  bus: "principal",
};

export const HOST_BODY_WORDS: Readonly<Record<string, HostBody>> = {
  municipality: "municipality",
  intermunicipality: "intermunicipality",
  department: "department",
  "la-poste": "la-poste",
  msa: "msa",
  association: "association",
  "sub-prefecture": "sub-prefecture",
  state: "state",
  other: "other",
  commune: "municipality",
  mairie: "municipality",
  ville: "municipality",
  intercommunalité: "intermunicipality",
  epci: "intermunicipality",
  département: "department",
  "conseil départemental": "department",
  poste: "la-poste",
  "mutualité sociale agricole": "msa",
  "sous-préfecture": "sub-prefecture",
  état: "state",
  autre: "other",
};
