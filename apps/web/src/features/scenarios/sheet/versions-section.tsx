"use client";
import type { ScenarioView } from "@maillage/planning/scenario";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import { comparisonAddress } from "../compare/compared-address.ts";
import { failureText } from "../failure-text.ts";
import { Notice, type NoticeContent } from "../list/notice.tsx";
import { useIsHydrated } from "../list/use-is-hydrated.ts";
import { isNoDifference } from "./changes-difference.ts";
import { differenceSummary } from "./difference-summary.ts";
import type { VersionEntry } from "./load-scenario.ts";
import styles from "./sheet.module.css";

interface VersionsSectionProps {
  readonly territory: string;
  readonly scenario: ScenarioView;
  readonly versions: readonly VersionEntry[];
  readonly hiddenCount: number;
  readonly networkName: (slug: string) => string;
  /** Not while the scenario is read only, or edits are not saved. */
  readonly canReturn: boolean;
  /** The latest saved here. */
  readonly currentVersion: number;
  readonly onReturned: () => void;
}

/** Every saving of the scenario, what it changed, and the way back to it. */
export function VersionsSection(props: VersionsSectionProps) {
  const { territory, scenario, versions, hiddenCount, networkName, canReturn, currentVersion, onReturned } = props;
  const t = useTranslations();
  const format = useFormat();
  const router = useRouter();
  const page = `/${territory}/scenarios/${scenario.id}`;
  const isHydrated = useIsHydrated();
  const { returnTo, isReturning, notice } = useReturn(scenario.id, currentVersion, () => {
    router.replace(page, { scroll: false });
    onReturned();
  });
  const tell = (entry: VersionEntry) => {
    const sitting =
      entry.firstVersion === entry.version
        ? []
        : [
            t("scenarios.versions.sitting", {
              ...{ first: String(entry.firstVersion), last: String(entry.version) },
              count: entry.version - entry.firstVersion + 1,
            }),
          ];
    if (entry.difference === undefined) return [t("scenarios.versions.first"), ...sitting].join(" ");
    const isSame = isNoDifference(entry.difference);
    const others = [
      ...(entry.newName === undefined ? [] : [t("scenarios.difference.renamed", { name: entry.newName })]),
      ...(entry.newSiteNetwork === undefined
        ? []
        : [t("scenarios.difference.moved", { network: networkName(entry.newSiteNetwork) })]),
    ];
    const changed = [...(isSame && others.length > 0 ? [] : [differenceSummary(entry.difference, t)]), ...others];
    return [changed.join(", "), ...sitting].join(" ");
  };
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" tabIndex={-1}>
        {t("scenarios.versions.title")}
      </h2>
      <p>{t("scenarios.versions.explained")}</p>
      <Notice notice={notice} />
      <TableFrame caption={t("scenarios.versions.caption")}>
        <thead>
          <tr>
            <th scope="col">{t("scenarios.versions.version")}</th>
            <th scope="col">{t("scenarios.versions.savedAt")}</th>
            <th scope="col" className="number">
              {t("scenarios.versions.changes")}
            </th>
            <th scope="col" className="fr-cell--multiline">
              {t("scenarios.versions.difference")}
            </th>
            <th scope="col">
              <span className="fr-sr-only">{t("scenarios.versions.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((entry) => {
            const version = String(entry.version);
            const isLatest = entry.version === scenario.latestVersion;
            return (
              <tr key={version} data-version={version}>
                <th scope="row">
                  {version}
                  {isLatest && ` (${t("scenarios.versions.current")})`}
                </th>
                <td>{format.dateTime(entry.savedAt)}</td>
                <td className="number">{format.people(entry.changeCount)}</td>
                <td className="fr-cell--multiline">{tell(entry)}</td>
                <td>
                  {!isLatest && (
                    <div className={styles.rowButtons}>
                      <a className="fr-link fr-link--sm" href={`${page}?version=${version}`}>
                        {t("scenarios.versions.read")}
                        <OfVersion version={version} />
                      </a>
                      <a
                        className="fr-link fr-link--sm"
                        href={comparisonAddress(territory, [
                          { kind: "scenario", scenario: scenario.id, version: entry.version },
                          { kind: "scenario", scenario: scenario.id, version: scenario.latestVersion },
                        ])}
                      >
                        {t("scenarios.versions.compare")}
                        <OfVersion version={version} />
                      </a>
                      {canReturn && (
                        <button
                          type="button"
                          className="fr-btn fr-btn--tertiary fr-btn--sm"
                          disabled={isReturning || !isHydrated}
                          onClick={() => returnTo(entry.version)}
                        >
                          {t("scenarios.sheet.returnTo")}
                          <OfVersion version={version} />
                        </button>
                      )}
                    </div>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
      {hiddenCount > 0 && (
        <p>
          <a className="fr-link" href={`${page}?versions=toutes#versions`}>
            {t("scenarios.versions.more")} ({format.people(hiddenCount)})
          </a>
        </p>
      )}
    </section>
  );
}

/** Says to a screen reader which row a link is in. */
function OfVersion({ version }: { readonly version: string }) {
  const t = useTranslations();
  return <span className="fr-sr-only"> – {t("scenarios.compare.version", { version })}</span>;
}

/** Saves what an older version said as the newest one: nothing is rewritten. */
function useReturn(id: string, currentVersion: number, onReturned: () => void) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [notice, setNotice] = useState<NoticeContent>();
  const save = useMutation(trpc.scenario.save.mutationOptions({ onSuccess: onReturned }));
  const returnTo = async (version: number) => {
    try {
      const older = await queryClient.fetchQuery(trpc.scenario.get.queryOptions({ id, version }));
      await save.mutateAsync({
        ...{ id, expectedVersion: currentVersion, changes: [...older.changes] },
        siteNetwork: older.siteNetwork,
      });
      setNotice({ tone: "success", text: t("scenarios.versions.returned", { version: String(version) }) });
    } catch (error) {
      setNotice({ tone: "error", text: error instanceof Error ? failureText(error, t) : String(error) });
    }
  };
  return { notice, isReturning: save.isPending, returnTo: (version: number) => void returnTo(version) };
}
