import type { ImportedSite } from "@maillage/official-data";
import { findReferencePartner, normalisePartnerName, partnerIdentity } from "../../sites/reference-partners.ts";
import type { SitePartner } from "../../views.ts";

/** Partners as sites hold them: each once, those of the State's reference under its name, the others local. */
export function listSitePartners(partners: NonNullable<ImportedSite["partners"]>): SitePartner[] {
  const byIdentity = new Map(
    partners.map(({ name, days }): [string, SitePartner] => {
      const reference = findReferencePartner(name);
      return [
        partnerIdentity(name),
        reference === undefined
          ? { name: normalisePartnerName(name), scope: "local", days }
          : { name: reference.name, scope: "national", days },
      ];
    }),
  );
  return [...byIdentity.values()];
}
