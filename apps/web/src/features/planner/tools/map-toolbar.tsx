"use client";
import { useCallback, useRef } from "react";
import { useTranslations } from "use-intl";
import type { MeasuredPoint } from "../../../view-state/map-tools-parsers.ts";
import { roundDegrees } from "../../../view-state/round-degrees.ts";
import { goToPlace } from "./go-to-place.ts";
import { PictureButtons } from "./picture-buttons.tsx";
import type { FoundPlace } from "./place-index.ts";
import { PlaceSearch } from "./place-search.tsx";
import styles from "./stage.module.css";
import type { MapTools } from "./use-map-tools.ts";

interface MapToolbarProps {
  readonly tools: MapTools;
  readonly onMeeting: () => void;
}

/** What is done with the map itself: find a place, measure, show it to a meeting, print it. */
export function MapToolbar({ tools, onMeeting }: MapToolbarProps) {
  const t = useTranslations();
  const { view, controller, places } = tools;
  const isMeasuring = view.state.mesure !== null;
  const latest = useRef(tools);
  latest.current = tools;
  const choosePlace = useCallback(
    (place: FoundPlace) => {
      goToPlace(latest.current, place.selection);
      latest.current.announce(t("mapTools.searchDone", { name: place.name }));
    },
    [t],
  );
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t("mapTools.toolbar")}>
      <PlaceSearch
        id="carte-chercher"
        label={t("mapTools.search")}
        index={places}
        isLabelHidden
        onChoose={choosePlace}
      />
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-ruler-line fr-btn--icon-left"
        aria-pressed={isMeasuring}
        disabled={controller === undefined}
        onClick={() => view.change({ mesure: isMeasuring || controller === undefined ? null : firstEnds(tools) })}
      >
        {t(isMeasuring ? "mapTools.measureStop" : "mapTools.measure")}
      </button>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-fullscreen-line fr-btn--icon-left"
        onClick={onMeeting}
      >
        {t("mapTools.meeting")}
      </button>
      <PictureButtons tools={tools} />
    </div>
  );
}

/** Both ends on the middle line of what is seen, a third of its width apart. */
function firstEnds({ controller }: MapTools): readonly [MeasuredPoint, MeasuredPoint] | null {
  if (controller === undefined) return null;
  const { clientWidth, clientHeight } = controller.map.getContainer();
  const at = (share: number): MeasuredPoint => {
    const { lng, lat } = controller.map.unproject([clientWidth * share, clientHeight / 2]);
    return { longitude: roundDegrees(lng), latitude: roundDegrees(lat) };
  };
  return [at(1 / 3), at(2 / 3)];
}
