"use client";
import type { SiteNetworkView, TerritoryMapView } from "@maillage/planning";
import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { AnnouncedSites } from "./announced-sites.tsx";
import { CommunePicker } from "./commune-picker.tsx";
import type { Editing } from "./editing/use-editing.ts";
import styles from "./panel.module.css";

interface EditNetworkPanelProps {
  readonly map: TerritoryMapView | undefined;
  readonly siteNetwork: SiteNetworkView;
  readonly editing: Editing;
  readonly isPlacing: boolean;
  readonly setPlacing: (isPlacing: boolean) => void;
  readonly addButton: RefObject<HTMLButtonElement | null>;
  readonly onPlace: (longitude: number, latitude: number) => void;
}

const NO_COMMUNES: TerritoryMapView["communeCentres"] = [];

/** What changes the network without pointing at one of its sites: new ones, by hand or by name, and announced ones. */
export function EditNetworkPanel(props: EditNetworkPanelProps) {
  const { map, siteNetwork, editing, isPlacing, setPlacing, addButton, onPlace } = props;
  const t = useTranslations();
  return (
    <fieldset className={styles.fieldset} disabled={editing.isReadOnly}>
      <legend className="fr-sr-only">{t("editing.title")}</legend>
      <button
        ref={addButton}
        type="button"
        className={`fr-btn ${isPlacing ? "fr-btn--secondary" : "fr-icon-add-line fr-btn--icon-left"}`}
        aria-pressed={isPlacing}
        onClick={() => setPlacing(!isPlacing)}
        disabled={map === undefined}
      >
        {isPlacing ? t("propose.cancel") : t("editing.add")}
      </button>
      {isPlacing && <p className={styles.hint}>{t("propose.placing")}</p>}
      <CommunePicker communes={map?.communeCentres ?? NO_COMMUNES} onPick={onPlace} />
      <AnnouncedSites siteNetwork={siteNetwork} editing={editing} />
    </fieldset>
  );
}
