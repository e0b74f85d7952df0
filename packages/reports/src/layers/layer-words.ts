import type { UncertaintyVerdict } from "@maillage/coverage";
import type { AreaView, SiteView } from "@maillage/planning";
import type { SiteChange } from "@maillage/planning/scenario";
import type { LayerText } from "./layer.ts";

type Words<Code extends string> = Readonly<Record<Code, LayerText>>;

/* What the codes of fields mean: every code has its word, or this does not compile. */

export const CERTAINTY_WORDS: Words<UncertaintyVerdict> = {
  "surely-covered": { fr: "sûrement dans le délai", en: "surely within" },
  depends: { fr: "incertain", en: "uncertain" },
  "surely-not": { fr: "sûrement hors délai", en: "surely beyond" },
};

export const STATUS_WORDS: Words<SiteView["status"]> = {
  studied: { fr: "à l’étude", en: "studied" },
  planned: { fr: "prévu", en: "planned" },
  labelled: { fr: "labellisé", en: "labelled" },
  closed: { fr: "fermé", en: "closed" },
};

export const FORMAT_WORDS: Words<SiteView["format"]> = {
  fixed: { fr: "fixe", en: "fixed" },
  antenna: { fr: "antenne", en: "antenna" },
  "multi-site": { fr: "multisites", en: "multi-site" },
  travelling: { fr: "itinérant", en: "travelling" },
};

export const ROLE_WORDS: Words<SiteView["role"]> = {
  principal: { fr: "principal", en: "principal" },
  antenna: { fr: "antenne", en: "antenna" },
};

export const HOST_WORDS: Words<NonNullable<SiteView["hostBody"]>> = {
  municipality: { fr: "commune", en: "municipality" },
  intermunicipality: { fr: "intercommunalité", en: "intermunicipality" },
  department: { fr: "département", en: "department" },
  "la-poste": { fr: "La Poste", en: "La Poste" },
  msa: { fr: "MSA", en: "MSA" },
  association: { fr: "association", en: "association" },
  "sub-prefecture": { fr: "sous-préfecture", en: "sub-prefecture" },
  state: { fr: "État", en: "State" },
  other: { fr: "autre", en: "other" },
};

export const SERVICE_WORDS: Words<AreaView["service"]> = {
  served: { fr: "a un site", en: "has a site" },
  possible: { fr: "peut-être", en: "possibly" },
  none: { fr: "sans site", en: "without a site" },
};

export const CHANGE_WORDS: Words<SiteChange["kind"]> = {
  "add-site": { fr: "ajout", en: "addition" },
  "move-site": { fr: "déplacement", en: "move" },
  "set-status": { fr: "statut", en: "status" },
  "edit-site": { fr: "fiche", en: "sheet" },
  "merge-sites": { fr: "fusion", en: "merger" },
};

export const PLAN_WORDS: Words<"open" | "close"> = {
  open: { fr: "ouvrir", en: "open" },
  close: { fr: "fermer", en: "close" },
};
