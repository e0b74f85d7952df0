"use client";
import type { TerritoryMapView } from "@maillage/planning";
import { HomesTable } from "../homes-table.tsx";
import type { PlannerAnswer } from "../use-planner-worker.ts";
import type { MapTools } from "./use-map-tools.ts";
import { useTablesContent } from "./use-tables-content.ts";

interface LiveHomesTableProps {
  readonly tools: MapTools;
  readonly map: TerritoryMapView;
  /** When no hand holds a site. */
  readonly answer: PlannerAnswer;
  readonly onChoose: (home: number) => void;
}

/** Every home with its nearest site. It follows a drag when it can. */
export function LiveHomesTable({ tools, map, answer, onChoose }: LiveHomesTableProps) {
  const shown = useTablesContent(tools);
  return (
    <HomesTable
      map={map}
      answer={shown.answer ?? answer}
      directory={shown.directory}
      thresholdMinutes={tools.view.state.seuil}
      onChoose={onChoose}
    />
  );
}
