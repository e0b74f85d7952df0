import { type Bilingual, french } from "@maillage/errors";
import type { SiteSheetFields } from "./change.ts";

export type SiteSheetField = keyof SiteSheetFields;

/** What the fields of a site's sheet are called in a sentence. One more field does not compile here until it has a name. */
export const FIELD_NAMES: Readonly<Record<SiteSheetField, Bilingual>> = {
  name: { fr: "nom", en: "name" },
  address: { fr: "adresse", en: "address" },
  format: { fr: "format", en: "format" },
  role: { fr: french`principal ou antenne`, en: "principal or antenna" },
  labelDate: { fr: "date du label", en: "label date" },
  hostBody: { fr: "structure porteuse", en: "host body" },
  hours: { fr: "horaires", en: "opening hours" },
  hoursAsWritten: { fr: "horaires de la liste officielle", en: "hours of the official list" },
  agents: { fr: french`nombre d'agents`, en: "number of agents" },
  agentsFullTimeEquivalent: { fr: "agents en équivalent temps plein", en: "full-time equivalent agents" },
  partners: { fr: "partenaires", en: "partners" },
  stops: { fr: "arrêts", en: "stops" },
  events: { fr: "événements", en: "events" },
  activity: { fr: "activité annuelle", en: "yearly activity" },
  notes: { fr: "notes", en: "notes" },
  sources: { fr: "sources", en: "sources" },
};

/** Whether a text is the name of a field of the sheet: JSON from elsewhere may hold others. */
export function isSiteSheetField(name: string): name is SiteSheetField {
  return Object.hasOwn(FIELD_NAMES, name);
}
