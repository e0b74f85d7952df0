import { getSiteNetwork } from "../get-site-network.ts";
import { parseQuery } from "../parse-query.ts";
import { territoryCodeSchema } from "../queries.ts";
import { applyChanges } from "../scenario/apply-changes.ts";
import type { TerritoryService } from "../territory-service.ts";
import { PartnerReference } from "./partner-reference.ts";
import type { PartnerReferenceService } from "./partner-reference-service.ts";
import { previewPlace } from "./preview-place.ts";
import { previewSitesPaste } from "./preview-sites-paste.ts";
import { type PlaceQuery, placeQuerySchema, type SitesPasteQuery, sitesPasteQuerySchema } from "./site-queries.ts";
import type { CommuneUnitsView, PlaceView, SitesPasteView } from "./site-views.ts";

/** What the pages of sites ask besides the sites themselves. It writes nothing: every edit is a change of a scenario. */
export class SiteService {
  readonly #territories: TerritoryService;
  readonly #partners: PartnerReferenceService;

  constructor(territories: TerritoryService, partners: PartnerReferenceService) {
    this.#territories = territories;
    this.#partners = partners;
  }

  /** In the order of their codes. */
  async listCommunes(territory: string): Promise<readonly CommuneUnitsView[]> {
    return (await this.#territories.getLoaded(parseQuery(territoryCodeSchema, territory))).communes;
  }

  async previewPlace(query: PlaceQuery): Promise<PlaceView> {
    const { territory, ...position } = parseQuery(placeQuerySchema, query);
    return previewPlace(await this.#territories.getLoaded(territory), position);
  }

  async previewPaste(query: SitesPasteQuery): Promise<SitesPasteView> {
    const parsed = parseQuery(sitesPasteQuerySchema, query);
    const territory = await this.#territories.getLoaded(parsed.territory);
    const siteNetwork = getSiteNetwork(territory, parsed.siteNetwork);
    const { sites } = applyChanges(siteNetwork, parsed.changes, territory.map);
    const reference = new PartnerReference((await this.#partners.get()).partners);
    return previewSitesPaste(sites, parsed.text, { locale: parsed.locale, reference });
  }
}
