import { french } from "@maillage/errors";
import type { SiteEvent, SiteStatus } from "../views.ts";

const STATUS_TEXT: Readonly<Record<SiteStatus, Pick<SiteEvent, "fr" | "en">>> = {
  studied: { fr: french`Mis à l'étude`, en: "Under study" },
  planned: { fr: "Ouverture prévue", en: "Opening planned" },
  labelled: { fr: "Labellisé France Services", en: "Labelled France Services" },
  closed: { fr: "Fermé", en: "Closed" },
};

/** What a change of status leaves in the history of a site. */
export function buildStatusEvent(status: SiteStatus, date: string): SiteEvent {
  return { date, kind: "status", ...STATUS_TEXT[status] };
}

/** What a merge leaves in the history of a site that it closes. */
export function buildMergeEvent(keptSiteName: string, date: string): SiteEvent {
  return {
    date,
    kind: "status",
    fr: french`Fermé, repris par ${keptSiteName}`,
    en: `Closed, taken over by ${keptSiteName}`,
  };
}
