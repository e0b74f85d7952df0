"use client";
import type { SiteStatus } from "@maillage/planning/views";
import { memo, useState } from "react";
import { useTranslations } from "use-intl";
import { CantonsWithoutSiteLegend } from "../../map/layers/cantons.legend.tsx";
import { HomesLegend } from "../../map/layers/homes.legend.tsx";
import { SitesShortLegend } from "../../map/layers/sites.legend.tsx";
import styles from "./map-overlays.module.css";
import { ReachKey } from "./tools/reach-key.tsx";
import type { MapTools } from "./tools/use-map-tools.ts";
import { useFormat } from "./use-format.ts";

interface MapKeyProps extends Pick<MapTools, "homesKey" | "sizes" | "view" | "reach"> {
  /** Statuses of the sites that are drawn. */
  readonly statuses: readonly SiteStatus[];
  /** Whether the changes add sites. */
  readonly hasAdded: boolean;
}

/** Where a key that is open would hide most of the map. */
const NARROW = "(max-width: 48em)";

/** The key to the colours, over the map they are on; it folds away. */
export const MapKey = memo(function MapKey({ homesKey, sizes, view, reach, statuses, hasAdded }: MapKeyProps) {
  const t = useTranslations();
  const format = useFormat();
  const { legende, couches, seuil, trace } = view.state;
  // Only drawn in a browser: the map is.
  const [isNarrow] = useState(() => matchMedia(NARROW).matches);
  const isOpen = legende ?? !isNarrow;
  return (
    <div className={styles.key} data-open={isOpen || undefined}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="carte-legende"
        className={isOpen ? "fr-icon-arrow-down-s-line" : "fr-icon-arrow-up-s-line"}
        onClick={() => view.change({ legende: !isOpen })}
      >
        {t("mapTools.key")}
      </button>
      <div id="carte-legende" hidden={!isOpen}>
        {couches.includes("habitants") && (
          <HomesLegend {...homesKey} sizes={sizes} thresholdMinutes={format.people(seuil)} isShort t={t} />
        )}
        {couches.includes("cantons") && <CantonsWithoutSiteLegend t={t} />}
        {couches.includes("sites") && <SitesShortLegend statuses={statuses} hasAdded={hasAdded} t={t} />}
        <ReachKey reach={reach} drawn={trace} />
      </div>
    </div>
  );
});
