"use client";
import type { TerritoryView } from "@maillage/planning";
import type { SiteNames } from "@maillage/planning/scenario";
import { memo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { EMPTY_SKETCH } from "../../../view-state/sketch-parser.ts";
import { serializeViewState } from "../../../view-state/view-state.ts";
import { CopyLink } from "../../scenarios/sheet/copy-link.tsx";
import type { PlannerView } from "../use-planner-view.ts";
import { ConflictChoices } from "./conflict-choices.tsx";
import styles from "./editing.module.css";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { ReceivedNotice } from "./received-notice.tsx";
import { SaveAsForm } from "./save-as-form.tsx";
import { ScenarioPicker } from "./scenario-picker.tsx";
import { UndoButtons } from "./undo-buttons.tsx";
import { UnsavedNotice } from "./unsaved-notice.tsx";
import type { ChangeDocument } from "./use-change-document.ts";
import type { DescribeChange } from "./use-describe-change.ts";

export interface ScenarioBarProps {
  readonly territory: TerritoryView;
  readonly view: PlannerView;
  /** Slug of the network that the changes are made to. */
  readonly slug: string;
  readonly document: ChangeDocument;
  readonly names: SiteNames;
  readonly describe: DescribeChange;
  readonly announce: (sentence: string) => void;
}

const SKETCH = "esquisse";

/** What is being edited, whether it is kept, and everything that can be done with it as a whole. A drag leaves it alone. */
export const ScenarioBar = memo(function ScenarioBar(props: ScenarioBarProps) {
  const { territory, view, slug, document, describe, announce } = props;
  const { state } = view;
  const t = useTranslations();
  // Of the sketch or scenario that was open when its button was pressed: another that is opened meanwhile is not being named.
  const [named, setNamed] = useState<string>();
  const isNaming = named === (state.scenario ?? SKETCH);
  const stopNaming = () => setNamed(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const { scenario, sync, readOnly, changes } = document;
  const isScenario = state.scenario !== null;
  const status = isScenario ? (readOnly === "loading" ? "loading" : sync?.status) : undefined;
  // What was typed here and cannot be saved where it was is saved elsewhere.
  const canSaveAs = !isScenario || (changes.length > 0 && (readOnly !== undefined || status === "refused"));
  // Edits taken up from a page that was closed are held over no version yet: the one that they are told beside is the latest.
  const shownVersion = state.version ?? (scenario?.version || scenario?.latestVersion || null);
  const path = serializeViewState(`/${territory.code}/carte`, {
    ...state,
    reseau: slug,
    ...(scenario === undefined ? {} : { version: shownVersion }),
  });
  return (
    <section className={styles.bar} data-scenario={isScenario || undefined} aria-labelledby="scenario-ouvert">
      <div className={styles.line}>
        <h2
          id="scenario-ouvert"
          ref={heading}
          tabIndex={-1}
          title={isScenario ? undefined : t("editing.scenario.sketchHint")}
        >
          {scenario?.name ?? t(isScenario ? "editing.scenario.label" : "editing.scenario.sketch")}
        </h2>
        {scenario !== undefined && <span>{t("editing.scenario.version", { version: String(shownVersion) })}</span>}
        <span className={styles.count}>{t("editing.count", { count: changes.length })}</span>
        {status !== undefined && <StatusBadge status={status} />}
        <UndoButtons document={document} describe={describe} announce={announce} />
        {canSaveAs && !isNaming && (
          <button type="button" className="fr-btn fr-btn--sm" onClick={() => setNamed(state.scenario ?? SKETCH)}>
            {t(isScenario ? "editing.scenario.saveAsNew" : "editing.scenario.save")}
          </button>
        )}
        {!document.isTooLong && (
          <CopyLink path={path} label={t("editing.scenario.copy")} copied={t("editing.scenario.copied")} />
        )}
        {scenario !== undefined && (
          <a className="fr-link fr-link--sm" href={`/${territory.code}/scenarios/${scenario.id}`}>
            {t("editing.scenario.sheet")}
          </a>
        )}
        {isScenario && (
          <button
            type="button"
            className="fr-link fr-link--sm"
            onClick={() => view.change({ scenario: null, version: null, esquisse: EMPTY_SKETCH })}
          >
            {t("editing.scenario.leave")}
          </button>
        )}
        <ScenarioPicker
          key={state.scenario ?? SKETCH}
          territory={territory.code}
          openId={state.scenario}
          hasSketch={!isScenario && changes.length > 0}
          onOpen={(id) => view.change({ scenario: id, version: null, reseau: null, esquisse: EMPTY_SKETCH })}
        />
      </div>
      {!isScenario && state.esquisse.unreadable !== null && (
        <p className="fr-message fr-message--error">{t("editing.unreadable")}</p>
      )}
      {document.isTooLong && <p className="fr-message fr-message--warning">{t("editing.tooLong")}</p>}
      {isScenario && <ReadOnlyNotice document={document} view={view} />}
      {isNaming && (
        <SaveAsForm
          territory={territory.code}
          siteNetwork={slug}
          changes={changes}
          suggestedName={scenario?.name ?? ""}
          onCreated={({ id, name }) => {
            stopNaming();
            // The form that had the focus goes.
            heading.current?.focus();
            document.discard();
            announce(t("editing.scenario.created", { name }));
            view.change({ scenario: id, version: null, reseau: null, esquisse: EMPTY_SKETCH });
          }}
          onCancel={stopNaming}
        />
      )}
      {/* Over the page: what comes while the hand is on the map must not push the map away from under it. */}
      <div className={styles.notices}>
        {isScenario && <UnsavedNotice sync={sync} onRetry={document.refresh} />}
        {sync?.status === "conflict" && (
          <ConflictChoices conflicts={sync.conflicts} describe={describe} onSettle={document.settle} />
        )}
        {sync?.received !== undefined && (
          <ReceivedNotice received={sync.received} describe={describe} onRead={document.acknowledge} />
        )}
      </div>
    </section>
  );
});

type Status = keyof typeof STATUS_BADGES;

const STATUS_BADGES = {
  saved: "success",
  unsaved: "info",
  saving: "info",
  loading: "info",
  unreachable: "warning",
  conflict: "warning",
  deleted: "error",
  "read-only": "info",
  refused: "error",
} as const;

/** Whether what is seen is kept. Read out when it changes, except the coming and going of an ordinary saving. */
function StatusBadge({ status }: { readonly status: Status }) {
  const t = useTranslations();
  const isPassing = status === "saving" || status === "unsaved" || status === "saved";
  return (
    <span role={isPassing ? undefined : "status"}>
      <span className={`fr-badge fr-badge--sm fr-badge--${STATUS_BADGES[status]}`} data-etat-enregistrement={status}>
        {t(`editing.scenario.status.${status}`)}
      </span>
    </span>
  );
}
