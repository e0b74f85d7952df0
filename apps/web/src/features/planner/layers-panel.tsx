"use client";
import { memo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { CantonsLegend } from "../../map/layers/cantons.legend.tsx";
import { CommunesLegend } from "../../map/layers/communes.legend.tsx";
import { HomesLegend } from "../../map/layers/homes.legend.tsx";
import { RoadsLegend } from "../../map/layers/roads.legend.tsx";
import { SitesLegend } from "../../map/layers/sites.legend.tsx";
import { LAYER_IDS, type LayerId } from "../../view-state/view-state.ts";
import styles from "./panel.module.css";
import type { MapTools } from "./tools/use-map-tools.ts";
import { useFormat } from "./use-format.ts";
import type { PlannerView } from "./use-planner-view.ts";

interface LayersPanelProps extends Pick<MapTools, "homesKey" | "sizes"> {
  readonly view: PlannerView;
  readonly areRoadsModelled: boolean;
  /** Whether a travelling site is drawn. */
  readonly hasGarage: boolean;
}

const LABEL_KEYS = {
  habitants: "layers.homes",
  sites: "layers.sites",
  cantons: "layers.cantons",
  communes: "layers.communes",
  routes: "layers.roads",
} as const satisfies Record<LayerId, string>;

/** Layers in the order a reader looks for them, each switch above its own legend. */
const ORDER = ["habitants", "sites", "cantons", "communes", "routes"] as const satisfies readonly LayerId[];

export const LayersPanel = memo(function LayersPanel(props: LayersPanelProps) {
  const { view, homesKey, sizes, areRoadsModelled, hasGarage } = props;
  const t = useTranslations();
  const format = useFormat();
  const shown = view.state.couches;
  const legends: Readonly<Record<LayerId, ReactNode>> = {
    habitants: <HomesLegend {...homesKey} sizes={sizes} thresholdMinutes={format.people(view.state.seuil)} t={t} />,
    sites: <SitesLegend hasGarage={hasGarage} t={t} />,
    cantons: <CantonsLegend t={t} />,
    communes: <CommunesLegend t={t} />,
    routes: <RoadsLegend t={t} isModelled={areRoadsModelled} />,
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend className="fr-sr-only">{t("layers.title")}</legend>
      {ORDER.map((layer) => (
        <div key={layer} className={styles.layer}>
          <div className="fr-checkbox-group fr-checkbox-group--sm">
            <input
              type="checkbox"
              id={`couche-${layer}`}
              checked={shown.includes(layer)}
              onChange={({ target }) =>
                view.change({
                  couches: LAYER_IDS.filter((each) => (each === layer ? target.checked : shown.includes(each))),
                })
              }
            />
            <label className="fr-label" htmlFor={`couche-${layer}`}>
              {t(LABEL_KEYS[layer])}
            </label>
          </div>
          {shown.includes(layer) && legends[layer]}
        </div>
      ))}
    </fieldset>
  );
});
