"use client";
import { isCounted } from "@maillage/planning/scenario";
import type { SiteNetworkView, SiteView } from "@maillage/planning/views";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./editing.module.css";
import type { Editing } from "./use-editing.ts";

interface SiteActionsProps {
  readonly site: SiteView;
  readonly siteNetwork: SiteNetworkView;
  readonly editing: Editing;
  /** The site that stands on the map as a button, to be moved with the keyboard. */
  readonly movingId: string | undefined;
  readonly onMoving: (siteId: string | undefined) => void;
  readonly announce: (sentence: string) => void;
}

/** What can be done to a site, from its card: everything that the mouse does on the map, and more. */
export function SiteActions({ site, siteNetwork, editing, movingId, onMoving, announce }: SiteActionsProps) {
  const t = useTranslations();
  const [isMerging, setMerging] = useState(false);
  const { applied, addedIds, isReadOnly } = editing;
  if (isReadOnly) return null;
  const { id: siteId, name } = site;
  const first = siteNetwork.sites.find(({ id }) => id === siteId);
  const isMoved = first !== undefined && (first.longitude !== site.longitude || first.latitude !== site.latitude);
  const setStatus = (status: SiteView["status"], done: string) => {
    editing.perform({ kind: "set-status", siteId, status, date: null });
    announce(`${name} : ${done}.`);
  };
  const isOpen = isCounted(site, applied.date);
  return (
    <>
      <ul className={styles.actions} aria-label={t("editing.actions", { name })}>
        {isOpen && (
          <Action
            icon="fr-icon-drag-move-2-fill"
            label={t(movingId === siteId ? "editing.moveStop" : "editing.move")}
            isPressed={movingId === siteId}
            onClick={() => {
              onMoving(movingId === siteId ? undefined : siteId);
              if (movingId !== siteId) announce(t("editing.moveReady", { name }));
            }}
          />
        )}
        {isMoved && (
          <Action
            icon="fr-icon-map-pin-2-line"
            label={t("editing.putBack")}
            onClick={() => {
              editing.moveSite(siteId, first.longitude, first.latitude, true);
              announce(`${name} : ${t("editing.putBack")}.`);
            }}
          />
        )}
        {addedIds.includes(siteId) ? (
          <Action
            icon="fr-icon-delete-line"
            label={t("editing.withdraw")}
            onClick={() => {
              editing.withdraw(siteId);
              announce(`${name} : ${t("editing.withdraw")}.`);
            }}
          />
        ) : isOpen ? (
          <Action
            icon="fr-icon-close-circle-line"
            label={t("editing.close")}
            onClick={() => setStatus("closed", t("siteStatus.closed").toLowerCase())}
          />
        ) : (
          <Action
            icon="fr-icon-checkbox-circle-line"
            label={t(site.status === "closed" ? "editing.reopen" : "editing.open")}
            onClick={() => setStatus("labelled", t("siteStatus.labelled").toLowerCase())}
          />
        )}
        {isOpen && (
          <Action
            icon="fr-icon-git-merge-line"
            label={t("editing.merge")}
            isPressed={isMerging}
            onClick={() => setMerging(!isMerging)}
          />
        )}
      </ul>
      {isMerging && isOpen && (
        <MergeForm
          site={site}
          others={applied.sites.filter((other) => other.id !== siteId && isCounted(other, applied.date))}
          onMerge={(keptId) => {
            editing.perform({ kind: "merge-sites", siteId: keptId, mergedSiteIds: [siteId] });
            setMerging(false);
            announce(`${name} : ${t("siteStatus.closed").toLowerCase()}.`);
          }}
        />
      )}
    </>
  );
}

interface ActionProps {
  readonly icon: string;
  readonly label: string;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

function Action({ icon, label, isPressed, onClick }: ActionProps) {
  return (
    <li>
      <button
        type="button"
        className={`fr-btn fr-btn--secondary fr-btn--sm fr-btn--icon-left ${icon}`}
        aria-pressed={isPressed}
        onClick={onClick}
      >
        {label}
      </button>
    </li>
  );
}

interface MergeFormProps {
  readonly site: SiteView;
  readonly others: readonly SiteView[];
  readonly onMerge: (keptId: string) => void;
}

/** Which site stays open and takes over this one. */
function MergeForm({ site, others, onMerge }: MergeFormProps) {
  const t = useTranslations();
  const id = useId();
  const [keptId, setKeptId] = useState("");
  return (
    <div className={styles.merge}>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={id}>
          {t("editing.mergeInto", { name: site.name })}
        </label>
        <select className="fr-select" id={id} value={keptId} onChange={({ target }) => setKeptId(target.value)}>
          <option value="">{t("editing.mergeChoose")}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className="fr-btn fr-btn--sm" disabled={keptId === ""} onClick={() => onMerge(keptId)}>
        {t("editing.mergeDo")}
      </button>
    </div>
  );
}
