import type { WeeklyHours } from "@maillage/opening-hours";
import type { SiteView } from "@maillage/planning";
import { normalisePartnerName, type PartnerReference } from "@maillage/planning/partner-reference";
import type { SiteChange } from "@maillage/planning/scenario";
import { changeStatus } from "../edit/change-status.ts";
import { editFields } from "../sheet/edit-fields.ts";

/** One thing written on several sites at once. */
export type BulkEdition =
  | { readonly field: "status"; readonly status: SiteView["status"]; readonly date: string | null }
  | { readonly field: "format"; readonly value: SiteView["format"] }
  | { readonly field: "role"; readonly value: SiteView["role"] }
  | { readonly field: "hostBody"; readonly value: SiteView["hostBody"] }
  | { readonly field: "labelDate"; readonly value: string | null }
  | { readonly field: "agents" | "agentsFullTimeEquivalent"; readonly value: number | null }
  | { readonly field: "hours"; readonly weekly: WeeklyHours }
  | { readonly field: "addPartner" | "removePartner"; readonly name: string };

/** A change for each site that is not so already. */
export function listBulkChanges(
  sites: readonly SiteView[],
  edition: BulkEdition,
  reference: PartnerReference,
): readonly SiteChange[] {
  return sites.flatMap((site) => changeSite(site, edition, reference));
}

function changeSite(site: SiteView, edition: BulkEdition, reference: PartnerReference): readonly SiteChange[] {
  switch (edition.field) {
    case "status": {
      const { status, date } = edition;
      return site.status === status && date === null ? [] : [changeStatus(site, status, date)];
    }
    case "hours":
      return editFields(site, { hours: { weekly: edition.weekly, exceptions: site.hours?.exceptions ?? [] } });
    case "addPartner": {
      const name = normalisePartnerName(edition.name);
      const isThere = site.partners.some(
        (partner) => reference.identityOf(partner.name) === reference.identityOf(name),
      );
      const scope = reference.find(name) === undefined ? "local" : "national";
      return isThere ? [] : editFields(site, { partners: [...site.partners, { name, scope, days: null }] });
    }
    case "removePartner":
      return editFields(site, {
        partners: site.partners.filter(({ name }) => reference.identityOf(name) !== reference.identityOf(edition.name)),
      });
    default:
      return editFields(site, { [edition.field]: edition.value });
  }
}
