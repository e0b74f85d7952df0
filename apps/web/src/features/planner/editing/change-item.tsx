"use client";
import type { TerritoryMapView } from "@maillage/planning";
import type { ScenarioChange } from "@maillage/planning/scenario";
import type { SiteView } from "@maillage/planning/views";
import { memo, useCallback } from "react";
import { useTranslations } from "use-intl";
import type { PlacedSite } from "../../../map/worker/protocol.ts";
import { changeDetails } from "../../scenarios/saving/change-details.ts";
import { useFormat } from "../use-format.ts";
import { CantonChoice } from "./canton-choice.tsx";
import { ChangeNotes, type Notes } from "./change-notes.tsx";
import styles from "./editing.module.css";
import type { Editing } from "./use-editing.ts";

interface ChangeItemProps {
  readonly change: ScenarioChange;
  readonly sentence: string;
  /** What its controls are named after: the sentence, as it was before a hand took the site. */
  readonly controlsName: string;
  readonly problems: readonly string[];
  /** The site that the change is about, after all of them. */
  readonly site: SiteView | undefined;
  readonly placed: PlacedSite | undefined;
  readonly map: TerritoryMapView | undefined;
  readonly editing: Editing;
  readonly onRemove: (changeId: string, sentence: string) => void;
}

/** Beyond, the way to the road is worth a word. */
const FAR_METRES = 500;

/**
 * One change: what it does, what it cannot do and why, what is written on it, and the way to remove it. Rendered again when one of
 * those reads otherwise, which a place that a hand moves does not do by itself.
 */
export const ChangeItem = memo(function ChangeItem(props: ChangeItemProps) {
  const { change, sentence, controlsName, problems, site, placed, map, editing, onRemove } = props;
  const t = useTranslations();
  const format = useFormat();
  const details = changeDetails(change, t, format);
  const write = useCallback((notes: Notes) => editing.annotate(change.id, notes), [editing, change.id]);
  const isPlace = change.kind === "add-site" || change.kind === "move-site";
  return (
    <li className={styles.change} data-changement={change.kind}>
      <div className={styles.head}>
        <span>
          <strong>{sentence}</strong>
          {details !== "" && <span className={styles.details}> · {details}</span>}
        </span>
        {!editing.isReadOnly && (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-delete-line"
            title={t("editing.remove", { change: controlsName })}
            onClick={() => onRemove(change.id, controlsName)}
          >
            {t("editing.remove", { change: controlsName })}
          </button>
        )}
      </div>
      {problems.map((problem) => (
        <p key={problem} className="fr-error-text">
          {problem}
        </p>
      ))}
      {isPlace && placed?.isOnRoad === false && <p className="fr-error-text">{t("editing.offRoad")}</p>}
      {isPlace && placed?.isOnRoad === true && map !== undefined && site?.communeCode === "" && (
        <p className={styles.warning}>{t("editing.outside")}</p>
      )}
      {isPlace && (placed?.metresToRoad ?? 0) > FAR_METRES && (
        <p className={styles.warning}>
          {t("editing.farFromRoad", { metres: format.distance(placed?.metresToRoad ?? 0) })}
        </p>
      )}
      {isPlace && site !== undefined && map !== undefined && <CantonChoice site={site} map={map} editing={editing} />}
      <ChangeNotes
        year={change.year}
        costEuros={change.costEuros}
        comment={change.comment}
        sentence={controlsName}
        isReadOnly={editing.isReadOnly}
        onWrite={write}
      />
    </li>
  );
}, readsTheSame);

function readsTheSame(before: ChangeItemProps, after: ChangeItemProps): boolean {
  const [a, b] = [before, after].map(listRead);
  return a?.length === b?.length && a?.every((value, index) => Object.is(value, b?.[index])) === true;
}

/** Everything that an item is made of. */
function listRead(props: ChangeItemProps): unknown[] {
  const { change, sentence, controlsName, problems, site, placed, map, editing, onRemove } = props;
  const isMoved = change.kind === "add-site" || change.kind === "move-site";
  return [
    ...(isMoved ? [change.id, change.kind, change.year, change.costEuros, change.comment] : [change]),
    ...[sentence, controlsName, map, editing, onRemove, ...problems],
    ...[site?.name, site?.communeCode, site?.cantonCodes.join()],
    ...[placed?.isOnRoad, (placed?.metresToRoad ?? 0) > FAR_METRES && placed?.metresToRoad],
  ];
}
