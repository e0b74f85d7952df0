"use client";
import type { TerritoryMapView } from "@maillage/planning";
import { describeProblem } from "@maillage/planning/scenario";
import type { SiteNetworkView } from "@maillage/planning/views";
import { useCallback, useMemo, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { ComputeAnswer } from "../../../map/worker/protocol.ts";
import { useHeldSize } from "../live/use-held-size.ts";
import { useUnderHand } from "../live/use-under-hand.ts";
import { ChangeItem } from "./change-item.tsx";
import styles from "./editing.module.css";
import { useDescribeChange } from "./use-describe-change.ts";
import type { Editing } from "./use-editing.ts";

interface ChangesPanelProps {
  readonly editing: Editing;
  readonly siteNetwork: SiteNetworkView;
  /** When no hand holds a site. */
  readonly answer: ComputeAnswer | undefined;
  readonly map: TerritoryMapView | undefined;
  readonly announce: (sentence: string) => void;
}

/** Every change, in the order in which they are made. It follows a drag. */
export function ChangesPanel({ editing, siteNetwork, answer: settled, map, announce }: ChangesPanelProps) {
  const t = useTranslations();
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useHeldSize(box, editing.hand);
  const under = useUnderHand(editing.hand);
  const { changes, applied } = under ?? editing;
  const answer = under?.answer ?? settled;
  const { names, describe } = useDescribeChange(siteNetwork, applied.sites);
  const { describe: describeSettled } = useDescribeChange(siteNetwork, editing.applied.sites);
  const remove = useCallback(
    (changeId: string, sentence: string) => {
      editing.remove(changeId);
      announce(t("editing.removed", { change: sentence }));
      heading.current?.focus();
    },
    [editing, announce, t],
  );
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
      <div ref={box}>
        {changes.length === 0 ? (
          <p className={styles.hint}>{t("editing.noChange")}</p>
        ) : (
          <ol className={styles.changes} aria-label={t("editing.changes")}>
            {changes.map((change, rank) => (
              <ChangeItem
                key={change.id}
                change={change}
                sentence={describe(change)}
                controlsName={(editing.changes.some(({ id }) => id === change.id) ? describeSettled : describe)(change)}
                problems={problems.filter((problem) => problem.change === rank).map(({ text }) => text)}
                site={applied.sites.find(({ id }) => id === change.siteId)}
                placed={answer?.placed.find(({ siteId }) => siteId === change.siteId)}
                map={map}
                editing={editing}
                onRemove={remove}
              />
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
