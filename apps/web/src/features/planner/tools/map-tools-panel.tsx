"use client";
import { ChosenSitesPanel } from "./chosen-sites-panel.tsx";
import { ColoursPanel } from "./colours-panel.tsx";
import styles from "./tools.module.css";
import type { MapTools } from "./use-map-tools.ts";

/** What the map shows, and of which sites. */
export function MapToolsPanel({ tools }: { readonly tools: MapTools }) {
  return (
    <div className={styles.panel}>
      <ColoursPanel view={tools.view} planIgnUrl={tools.planIgnUrl} isPlanIgnSilent={tools.isPlanIgnSilent} />
      <ChosenSitesPanel tools={tools} />
    </div>
  );
}
