"use client";
import type { TerritoryMapView } from "@maillage/planning";
import { describeProblem, type SiteNames } from "@maillage/planning/scenario";
import { useMemo, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { ComputeAnswer } from "../../../map/worker/protocol.ts";
import { ChangeItem } from "./change-item.tsx";
import styles from "./editing.module.css";
import type { DescribeChange } from "./use-describe-change.ts";
import type { Editing } from "./use-editing.ts";

interface ChangesPanelProps {
  readonly editing: Editing;
  readonly names: SiteNames;
  readonly describe: DescribeChange;
  readonly answer: ComputeAnswer | undefined;
  readonly map: TerritoryMapView | undefined;
  readonly announce: (sentence: string) => void;
}

/** Every change, in the order in which they are made. */
export function ChangesPanel({ editing, names, describe, answer, map, announce }: ChangesPanelProps) {
  const t = useTranslations();
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  const { changes, applied } = editing;
  const problems = useMemo(
    () =>
      applied.problems.map((problem) => ({ change: problem.change, text: describeProblem(problem, names, locale) })),
    [applied, names, locale],
  );
  return (
    <section aria-labelledby="changements">
      <h2 id="changements" ref={heading} tabIndex={-1} className="fr-h6">
        {t("editing.changes")}
      </h2>
      {changes.length === 0 ? (
        <p className={styles.hint}>{t("editing.noChange")}</p>
      ) : (
        <ol className={styles.changes} aria-label={t("editing.changes")}>
          {changes.map((change, rank) => {
            const sentence = describe(change);
            return (
              <ChangeItem
                key={change.id}
                change={change}
                sentence={sentence}
                problems={problems.filter((problem) => problem.change === rank).map(({ text }) => text)}
                site={applied.sites.find(({ id }) => id === change.siteId)}
                placed={answer?.placed.find(({ siteId }) => siteId === change.siteId)}
                map={map}
                editing={editing}
                onRemove={() => {
                  editing.remove(change.id);
                  announce(t("editing.removed", { change: sentence }));
                  heading.current?.focus();
                }}
              />
            );
          })}
        </ol>
      )}
    </section>
  );
}
