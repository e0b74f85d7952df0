"use client";
import type { SiteNetworkView, TerritoryMapView } from "@maillage/planning";
import { type RefObject, useState } from "react";
import { useTranslations } from "use-intl";
import type { ComputeAnswer } from "../../map/worker/protocol.ts";
import { AnnouncedSites } from "./announced-sites.tsx";
import { CommunePicker } from "./commune-picker.tsx";
import styles from "./panel.module.css";
import { ProposalItem } from "./proposal-item.tsx";
import type { PlannerView } from "./use-planner-view.ts";

interface ProposePanelProps {
  readonly map: TerritoryMapView | undefined;
  readonly siteNetwork: SiteNetworkView;
  readonly view: PlannerView;
  readonly answer: ComputeAnswer | undefined;
  readonly isPlacing: boolean;
  readonly setPlacing: (isPlacing: boolean) => void;
  readonly proposeButton: RefObject<HTMLButtonElement | null>;
  readonly onPlace: (longitude: number, latitude: number) => void;
  readonly announce: (sentence: string) => void;
}

/** Everything that changes the network: new sites, by hand or by name, and announced ones counted as open. */
export function ProposePanel(props: ProposePanelProps) {
  const { map, siteNetwork, view, answer, isPlacing, setPlacing, proposeButton, onPlace, announce } = props;
  const t = useTranslations();
  const [removedCount, setRemovedCount] = useState(0);
  const remove = (index: number) => {
    view.removeProposal(index);
    setRemovedCount(removedCount + 1);
    announce(t("propose.removed", { number: String(index + 1) }));
    proposeButton.current?.focus();
  };
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
      {view.proposals.length > 0 && (
        // Removing one renumbers the others: the list is then made anew, so that no field keeps another's state.
        <ol key={removedCount} className={styles.proposals} aria-label={t("propose.list")}>
          {view.proposals.map((proposal, index) => (
            <ProposalItem
              key={index}
              number={index + 1}
              proposal={proposal}
              located={answer?.proposals[index]}
              map={map}
              onCanton={(code) => view.setProposalCanton(index, code)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
      )}
      <AnnouncedSites siteNetwork={siteNetwork} view={view} />
    </>
  );
}
