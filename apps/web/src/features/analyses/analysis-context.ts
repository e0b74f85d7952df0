import type { AnalysisSubjectQuery, SiteNetworkView, TerritoryView } from "@maillage/planning";
import type { SearchParams } from "nuqs/server";
import type { ReactNode } from "react";
import type { RequestIntl } from "../../i18n/request.ts";
import type { getApi } from "../../server/api.ts";
import type { ViewState } from "../../view-state/view-state.ts";

/** What a section is given: what is analysed, where to ask, how to write. */
export interface AnalysisContext extends RequestIntl {
  readonly territory: TerritoryView;
  readonly siteNetwork: SiteNetworkView;
  readonly view: ViewState;
  /** The sites, the threshold and the time factor, as every procedure of the API's `analysis` takes them. */
  readonly question: AnalysisSubjectQuery;
  readonly api: Awaited<ReturnType<typeof getApi>>;
  /** The address, for the parameters of a section's own: read them with nuqs' `createLoader`. */
  readonly searchParams: Promise<SearchParams>;
  /** The section's address without parameters, for its own form: `/52/analyses/modes`. */
  readonly path: string;
}

/** A section of the page of analyses: one file, named in `analysis-sections.ts`. */
export interface AnalysisSection {
  /** In the address. */
  readonly slug: string;
  /** Of its texts in the catalogue, `analyses.sections`. */
  readonly key:
    | "hours"
    | "partners"
    | "formats"
    | "fragility"
    | "capacity"
    | "uncertainty"
    | "equity"
    | "cantons"
    | "modes"
    | "explain"
    | "replay";
  /**
   * Everything under the section's heading, `h2` and below. A refusal of the API (a moment that cannot be read, an unknown
   * partner) may be left to rise: the frame tells it in place of the section.
   */
  readonly render: (context: AnalysisContext) => Promise<ReactNode>;
}
