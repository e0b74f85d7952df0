"use client";
import type { SiteNetworkSummary, TerritoryView } from "@maillage/planning";
import type { ScenarioChange, ScenarioView } from "@maillage/planning/scenario";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { countNetworkSites } from "../../territory/count-network-sites.ts";
import { failureText } from "../failure-text.ts";
import { Notice, type NoticeContent } from "../list/notice.tsx";
import { useIsHydrated } from "../list/use-is-hydrated.ts";
import styles from "./rebase.module.css";
import { type RebasePlan, RebasePreview } from "./rebase-preview.tsx";

interface RebaseSectionProps {
  readonly territory: TerritoryView;
  readonly scenario: ScenarioView;
  /** Everything is saved: what is previewed is what will be moved. */
  readonly canRebase: boolean;
  readonly currentVersion: number;
  readonly describe: (change: ScenarioChange) => string;
  readonly onDone: () => void;
}

/** Puts the scenario over another network: what it would give first, then done, with a way back. */
export function RebaseSection(props: RebaseSectionProps) {
  const { territory, scenario, canRebase, currentVersion, describe, onDone } = props;
  const t = useTranslations();
  const locale = useLocale();
  const isHydrated = useIsHydrated();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const others = territory.siteNetworks
    .filter(({ slug }) => slug !== scenario.siteNetwork)
    .toSorted((a, b) => b.date.localeCompare(a.date));
  const [target, setTarget] = useState(others[0]?.slug ?? "");
  const [preview, setPreview] = useState<RebasePlan & { readonly siteNetwork: SiteNetworkSummary }>();
  const [notice, setNotice] = useState<NoticeContent>();
  const rebase = useMutation(trpc.scenario.rebase.mutationOptions());
  const fail = (error: { readonly message: string }) => setNotice({ tone: "error", text: failureText(error, t) });

  const ask = async (event: FormEvent) => {
    event.preventDefault();
    const siteNetwork = others.find(({ slug }) => slug === target);
    if (siteNetwork === undefined) return;
    setNotice(undefined);
    const options = trpc.scenario.previewRebase.queryOptions(
      { id: scenario.id, siteNetwork: target },
      { staleTime: 0 },
    );
    await queryClient.fetchQuery(options).then((applied: RebasePlan) => setPreview({ ...applied, siteNetwork }), fail);
  };
  const apply = (dropped: readonly string[]) => {
    if (preview === undefined) return;
    const { slug, name } = preview.siteNetwork;
    rebase.mutate(
      { id: scenario.id, expectedVersion: currentVersion, siteNetwork: slug, dropped: [...dropped] },
      {
        onError: fail,
        onSuccess: ({ scenario: moved }) => {
          setPreview(undefined);
          const told = t("scenarios.rebase.done", { network: name[locale], version: String(moved.version) });
          const back = t("scenarios.rebase.undoHint", { version: String(currentVersion) });
          setNotice({ tone: "success", text: `${told} ${back}` });
          onDone();
        },
      },
    );
  };
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="reseau">
      <h2 id="reseau" tabIndex={-1}>
        {t("scenarios.rebase.title")}
      </h2>
      <p>{t("scenarios.rebase.explained")}</p>
      <Notice notice={notice} />
      <form onSubmit={(event) => void ask(event)} className={styles.form}>
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="reseau-vise">
            {t("scenarios.rebase.target")}
          </label>
          <select
            className="fr-select"
            id="reseau-vise"
            value={target}
            onChange={({ target: field }) => {
              setTarget(field.value);
              setPreview(undefined);
            }}
          >
            {others.map(({ slug, name, ...counts }) => (
              <option key={slug} value={slug}>
                {t("view.siteNetworkOption", { name: name[locale], ...countNetworkSites(counts) })}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="fr-btn fr-btn--secondary" disabled={!canRebase || !isHydrated}>
          {t("scenarios.rebase.preview")}
        </button>
      </form>
      {preview !== undefined && (
        <RebasePreview
          // Previewed again: decided anew.
          key={preview.siteNetwork.slug}
          applied={preview}
          networkName={preview.siteNetwork.name[locale]}
          isBusy={rebase.isPending || !canRebase}
          describe={describe}
          onApply={apply}
          onCancel={() => setPreview(undefined)}
        />
      )}
    </section>
  );
}
