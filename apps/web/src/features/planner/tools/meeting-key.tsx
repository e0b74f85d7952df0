"use client";
import { useTranslations } from "use-intl";
import { HomesLegend } from "../../../map/layers/homes.legend.tsx";
import { useFormat } from "../use-format.ts";
import styles from "./stage.module.css";
import type { MapTools } from "./use-map-tools.ts";

/** The key to the colours, under a map that fills the screen, and what the figures rest on. */
export function MeetingKey({ tools: { homesKey, sizes, view, scenarioName, source } }: { readonly tools: MapTools }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <div className={styles.key}>
      <HomesLegend {...homesKey} sizes={sizes} thresholdMinutes={format.people(view.state.seuil)} t={t} />
      <p>
        {scenarioName} · {source}
      </p>
    </div>
  );
}
