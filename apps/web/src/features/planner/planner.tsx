"use client";
import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import type { ReactNode } from "react";
import type { Locale } from "../../i18n/locale.ts";
import type { Messages } from "../../i18n/messages.ts";
import { PlannerProviders } from "./planner-providers.tsx";
import { PlannerWorkspace } from "./planner-workspace.tsx";

export interface PlannerProps {
  readonly territory: TerritoryView;
  /** The network the address asks for, or the latest: already there for the first picture. */
  readonly siteNetwork: SiteNetworkView;
  /** The page's title, which shares its line with the choice of the network. */
  readonly heading: ReactNode;
  readonly planIgnUrl: string | null;
  readonly locale: Locale;
  readonly messages: Partial<Messages>;
}

/** The planner's map and its panel, in the browser. */
export function Planner({ territory, siteNetwork, heading, planIgnUrl, locale, messages }: PlannerProps) {
  return (
    <PlannerProviders locale={locale} messages={messages}>
      <PlannerWorkspace
        territory={territory}
        firstSiteNetwork={siteNetwork}
        heading={heading}
        planIgnUrl={planIgnUrl}
      />
    </PlannerProviders>
  );
}
