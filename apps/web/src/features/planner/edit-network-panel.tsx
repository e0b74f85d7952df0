"use client";
import type { SiteNetworkView, TerritoryMapView } from "@maillage/planning";
import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import type { ComputeAnswer } from "../../map/worker/protocol.ts";
import { AddedSiteItem } from "./added-site-item.tsx";
import { AnnouncedSites } from "./announced-sites.tsx";
import { CommunePicker } from "./commune-picker.tsx";
import type { Editing } from "./editing/use-editing.ts";
import styles from "./panel.module.css";

interface EditNetworkPanelProps {
  readonly map: TerritoryMapView | undefined;
  readonly siteNetwork: SiteNetworkView;
  readonly editing: Editing;
  readonly answer: ComputeAnswer | undefined;
  readonly isPlacing: boolean;
  readonly setPlacing: (isPlacing: boolean) => void;
  readonly proposeButton: RefObject<HTMLButtonElement | null>;
  readonly onPlace: (longitude: number, latitude: number) => void;
  readonly announce: (sentence: string) => void;
}

/** Everything that changes the network: new sites, by hand or by name, and announced ones counted as open. */
export function EditNetworkPanel(props: EditNetworkPanelProps) {
  const { map, siteNetwork, editing, answer, isPlacing, setPlacing, proposeButton, onPlace, announce } = props;
  const t = useTranslations();
  const remove = (siteId: string, number: number) => {
    editing.withdraw(siteId);
    announce(t("propose.removed", { number: String(number) }));
    proposeButton.current?.focus();
  };
  const added = editing.applied.sites.filter(({ id }) => editing.addedIds.includes(id));
  return (
    <>
      <button
        ref={proposeButton}
        type="button"
        className={`fr-btn ${isPlacing ? "fr-btn--secondary" : "fr-icon-add-line fr-btn--icon-left"}`}
        aria-pressed={isPlacing}
        onClick={() => setPlacing(!isPlacing)}
        disabled={map === undefined}
      >
        {isPlacing ? t("propose.cancel") : t("propose.button")}
      </button>
      {isPlacing && <p className={styles.hint}>{t("propose.placing")}</p>}
      <CommunePicker homes={map?.homes ?? []} onPick={onPlace} />
      {added.length > 0 && (
        <ol className={styles.proposals} aria-label={t("propose.list")}>
          {added.map((site, index) => (
            <AddedSiteItem
              key={site.id}
              number={index + 1}
              site={site}
              placed={answer?.placed.find(({ siteId }) => siteId === site.id)}
              map={map}
              editing={editing}
              onRemove={() => remove(site.id, index + 1)}
            />
          ))}
        </ol>
      )}
      <AnnouncedSites siteNetwork={siteNetwork} editing={editing} />
    </>
  );
}
