import type { ImportedSite } from "@maillage/official-data";
import { EMBEDDED_PARTNER_REFERENCE, normalisePartnerName } from "../../sites/partner-reference.ts";
import type { SitePartner } from "../../views.ts";

/**
 * Partners as sites hold them: each once, those of the State's reference under its name, the others local. The reference is the
 * one that the platform comes with, whatever was edited since: what an import says depends on nothing but its file.
 */
export function listSitePartners(partners: NonNullable<ImportedSite["partners"]>): SitePartner[] {
  const byIdentity = new Map(
    partners.map(({ name, days }): [string, SitePartner] => {
      const reference = EMBEDDED_PARTNER_REFERENCE.find(name);
      return [
        EMBEDDED_PARTNER_REFERENCE.identityOf(name),
        reference === undefined
          ? { name: normalisePartnerName(name), scope: "local", days }
          : { name: reference.name, scope: "national", days },
      ];
    }),
  );
  return [...byIdentity.values()];
}
