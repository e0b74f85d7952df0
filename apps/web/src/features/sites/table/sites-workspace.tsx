"use client";
import type {
  CommuneCentre,
  CommuneUnitsView,
  SiteNetworkSummary,
  SiteNetworkView,
  SiteView,
} from "@maillage/planning";
import {
  type ChangeProblem,
  describeProblem,
  listSiteNames,
  type ScenarioSummary,
  type ScenarioView,
} from "@maillage/planning/scenario";
import { useRouter } from "next/navigation";
import { useQueryStates } from "nuqs";
import { type TransitionStartFunction, useCallback, useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { EditsBar } from "../edit/edits-bar.tsx";
import { useSiteEdits } from "../edit/use-site-edits.ts";
import { usePartnerReference } from "../partner-reference.tsx";
import { buildSiteRows } from "../site-row.ts";
import { serializeSitesChoice, sitesViewParsers } from "../sites-view-state.ts";
import { AddSitePanel } from "./add-site-panel.tsx";
import { BulkEdit } from "./bulk-edit.tsx";
import { ColumnsMenu } from "./columns-menu.tsx";
import { ExportButton } from "./export-button.tsx";
import { filterRows, hasFilter } from "./filter-rows.ts";
import { FiltersForm } from "./filters-form.tsx";
import { PastePanel } from "./paste-panel.tsx";
import { SitesTable } from "./sites-table.tsx";
import { useSitesTable } from "./use-sites-table.ts";
import styles from "./workspace.module.css";

interface SitesWorkspaceProps {
  readonly territory: string;
  readonly siteNetworks: readonly SiteNetworkSummary[];
  readonly siteNetwork: SiteNetworkView;
  readonly scenario: ScenarioView | null;
  readonly hasUnknownScenario: boolean;
  readonly scenarios: readonly ScenarioSummary[];
  readonly sites: readonly SiteView[];
  readonly problems: readonly ChangeProblem[];
  readonly communes: readonly CommuneUnitsView[];
  readonly cantonNames: Readonly<Record<string, string>>;
  /** Where communes are, for a new site. */
  readonly centres: readonly CommuneCentre[];
  readonly isModelled: boolean;
}

/** The table of sites with its filters, its columns, and its edits; the view is in the address. */
export function SitesWorkspace(props: SitesWorkspaceProps) {
  const { territory, siteNetworks, siteNetwork, scenario, hasUnknownScenario, scenarios, sites, problems } = props;
  const t = useTranslations("sitePages");
  const format = useFormat();
  const reference = usePartnerReference();
  const router = useRouter();
  const [view, setView] = useQueryStates(sitesViewParsers, { history: "replace" });
  const [panel, setPanel] = useState<"add" | "paste">();
  const togglePanel = (opened: "add" | "paste") => setPanel(panel === opened ? undefined : opened);
  const goTo = (choice: Partial<Record<"reseau" | "scenario", string>>, startTransition?: TransitionStartFunction) =>
    void setView(
      { reseau: null, scenario: null, version: null, ...choice },
      { history: "push", shallow: false, ...(startTransition && { startTransition }) },
    );
  const edits = useSiteEdits({
    ...{ territory, siteNetwork: siteNetwork.slug, scenario },
    onScenario: (id, startDrawing) =>
      id === undefined ? startDrawing(() => router.refresh()) : goTo({ scenario: id }, startDrawing),
  });
  const rows = useMemo(
    () => buildSiteRows(sites, siteNetwork.sites, props.communes, props.cantonNames),
    [sites, siteNetwork, props.communes, props.cantonNames],
  );
  // Typing comes before the rows that it lets through.
  const asked = useDeferredValue(view);
  const shown = useMemo(() => filterRows(rows, asked, reference), [rows, asked, reference]);
  const siteNames = useMemo(() => listSiteNames(sites), [sites]);
  const table = useSitesTable(shown, view, setView);
  const ordered = table.getRowModel().rows.map(({ original }) => original);
  const selected = table.getSelectedRowModel().rows.map(({ original }) => original.site);
  const choice = {
    reseau: scenario === null && siteNetwork.slug !== siteNetworks[0]?.slug ? siteNetwork.slug : null,
    scenario: scenario?.id ?? null,
    version: view.version,
  };
  const { reseau, scenario: scenarioId, version } = choice;
  const hrefOf = useCallback(
    ({ id }: SiteView) =>
      serializeSitesChoice(`/${territory}/sites/${encodeURIComponent(id)}`, { reseau, scenario: scenarioId, version }),
    [territory, reseau, scenarioId, version],
  );
  const statusCount = (status: SiteView["status"]) => shown.filter(({ site }) => site.status === status).length;
  return (
    <>
      <EditsBar
        {...{ territory, siteNetworks, scenarios, hasUnknownScenario, edits, siteNames }}
        siteNetwork={siteNetwork.slug}
        onChoose={(chosen) => goTo("scenario" in chosen ? chosen : { reseau: chosen.siteNetwork })}
      />
      {problems.length > 0 && (
        <div className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{t("scenario.problems")}</p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.change} ${problem.siteId}`}>{describeProblem(problem, siteNames, format.locale)}</li>
            ))}
          </ul>
        </div>
      )}
      <FiltersForm rows={rows} view={view} setView={setView} cantonNames={props.cantonNames} />
      <div className={styles.tools}>
        <div className={styles.counts}>
          <p role="status">
            {t("count", {
              ...{ shown: shown.length, total: String(rows.length), labelled: statusCount("labelled") },
              ...{ planned: statusCount("planned"), studied: statusCount("studied"), closed: statusCount("closed") },
            })}
          </p>
          <p>
            {t("warned", {
              count: shown.filter(({ criteria }) => criteria.some(({ answer }) => answer === "not-met")).length,
            })}
          </p>
        </div>
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          aria-expanded={panel === "add"}
          onClick={() => togglePanel("add")}
        >
          {t("addSite.title")}
        </button>
        <ColumnsMenu view={view} setView={setView} />
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          aria-expanded={panel === "paste"}
          onClick={() => togglePanel("paste")}
        >
          {t("paste.open")}
        </button>
        <ExportButton
          rows={ordered}
          columns={view.colonnes}
          fileName={t("exportName", { territory, network: scenario?.id ?? siteNetwork.slug })}
        />
      </div>
      {panel === "add" && (
        <AddSitePanel
          {...{ territory, edits, cantonNames: props.cantonNames, centres: props.centres }}
          isModelled={props.isModelled}
          onClose={() => setPanel(undefined)}
        />
      )}
      {panel === "paste" && (
        <PastePanel
          {...{ territory, siteNetwork: siteNetwork.slug, edits, rows }}
          changes={edits.scenario?.changes ?? []}
          onClose={() => setPanel(undefined)}
        />
      )}
      {selected.length > 0 && <BulkEdit sites={selected} edits={edits} onClear={() => table.resetRowSelection(true)} />}
      {shown.length === 0 ? (
        <p>
          {rows.length === 0 ? t("empty") : t("none")}{" "}
          {hasFilter(view) && (
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              onClick={() => void setView({ ...NO_FILTER })}
            >
              {t("clearFilters")}
            </button>
          )}
        </p>
      ) : (
        <SitesTable
          table={table}
          caption={t("tableCaption", { network: scenario?.name ?? siteNetwork.name[format.locale] })}
          hrefOf={hrefOf}
        />
      )}
    </>
  );
}

const NO_FILTER = {
  ...{ texte: null, statut: null, format: null, canton: null, epci: null, partenaire: null, criteres: null },
};
