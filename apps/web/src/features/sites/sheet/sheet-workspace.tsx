"use client";
import type {
  CommuneCentre,
  CommuneUnitsView,
  SiteNetworkSummary,
  SiteNetworkView,
  SiteView,
} from "@maillage/planning";
import {
  listSiteNames,
  type ScenarioSummary,
  type ScenarioView,
  type SiteHistoryEntry,
} from "@maillage/planning/scenario";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { EditsBar } from "../edit/edits-bar.tsx";
import { useSiteEdits } from "../edit/use-site-edits.ts";
import { serializeSitesChoice } from "../sites-view-state.ts";
import { ActivitySection } from "./activity-section.tsx";
import { CriteriaSection } from "./criteria-section.tsx";
import type { LastKnown } from "./find-last-known.ts";
import { HistorySection } from "./history-section.tsx";
import { HoursSection } from "./hours-section.tsx";
import { IdentitySection } from "./identity-section.tsx";
import { NotesSection } from "./notes-section.tsx";
import { PartnersSection } from "./partners-section.tsx";
import { PositionSection } from "./position-section.tsx";
import styles from "./sheet.module.css";
import { SheetProvider } from "./sheet-context.tsx";
import { StaffSection } from "./staff-section.tsx";
import { EventsSection, StatusSection } from "./status-section.tsx";
import { StopsSection } from "./stops-section.tsx";

interface SheetWorkspaceProps {
  readonly territory: string;
  readonly siteNetworks: readonly SiteNetworkSummary[];
  readonly siteNetwork: Pick<SiteNetworkView, "slug" | "date">;
  readonly scenario: ScenarioView | null;
  readonly hasUnknownScenario: boolean;
  readonly scenarios: readonly ScenarioSummary[];
  readonly site: SiteView;
  readonly siteNames: readonly { readonly id: string; readonly name: string }[];
  readonly history: readonly SiteHistoryEntry[];
  readonly communes: readonly CommuneUnitsView[];
  readonly centres: readonly CommuneCentre[];
  readonly cantonNames: Readonly<Record<string, string>>;
  readonly isModelled: boolean;
  readonly lastKnown: LastKnown;
}

/** A site with all that it is, each part edited in its place. */
export function SheetWorkspace(props: SheetWorkspaceProps) {
  const { territory, siteNetworks, siteNetwork, scenario, hasUnknownScenario, scenarios, site, history } = props;
  const t = useTranslations("sitePages");
  const router = useRouter();
  const pathname = usePathname();
  const edits = useSiteEdits({
    ...{ territory, siteNetwork: siteNetwork.slug, scenario },
    onScenario: (id, startDrawing) =>
      startDrawing(() =>
        id === undefined ? router.refresh() : router.push(serializeSitesChoice(pathname, { scenario: id })),
      ),
  });
  const choice = scenario === null ? { reseau: siteNetwork.slug } : { scenario: scenario.id };
  const mapQuery = new URLSearchParams(choice);
  return (
    <>
      <p className={styles.links}>
        <a href={serializeSitesChoice(`/${territory}/sites`, choice)}>{t("toTable")}</a>
        <a href={`/${territory}/carte?${mapQuery}`}>{t("onMap")}</a>
      </p>
      <EditsBar
        {...{ territory, siteNetworks, scenarios, hasUnknownScenario, edits }}
        siteNames={listSiteNames(props.siteNames)}
        siteNetwork={siteNetwork.slug}
        onChoose={(chosen) =>
          router.push(serializeSitesChoice(pathname, "scenario" in chosen ? chosen : { reseau: chosen.siteNetwork }))
        }
      />
      <SheetProvider
        sheet={{
          ...{ territory, site, edits, networkDate: siteNetwork.date, cantonNames: props.cantonNames },
          ...{ communes: props.communes, centres: props.centres, isModelled: props.isModelled },
          lastKnown: props.lastKnown,
        }}
      >
        <div className={styles.sheet}>
          <div className={styles.column}>
            <IdentitySection />
            <StatusSection />
            <EventsSection />
            <StaffSection />
            <ActivitySection />
            <NotesSection />
          </div>
          <div className={styles.column}>
            <CriteriaSection />
            <PositionSection />
            <HoursSection />
            <PartnersSection />
          </div>
          {(site.format === "travelling" || site.stops !== null) && (
            <div className={styles.wide}>
              <StopsSection />
            </div>
          )}
          <div className={styles.wide}>
            <HistorySection history={history} siteNetworks={siteNetworks} scenarioName={scenario?.name ?? ""} />
          </div>
        </div>
      </SheetProvider>
    </>
  );
}
