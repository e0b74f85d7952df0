"use client";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { CatchmentsTable } from "./catchments-table.tsx";
import { TailTable } from "./tail-table.tsx";
import type { MapTools } from "./use-map-tools.ts";
import { useStudySite } from "./use-study-site.ts";
import { useTablesContent } from "./use-tables-content.ts";

interface MapToolsTablesProps {
  readonly tools: MapTools;
  readonly className: string | undefined;
  readonly onChoose: (home: number) => void;
}

/** What the map's colours and rings say, in tables: who lives beyond the threshold, and which homes go where. */
export function MapToolsTables({ tools, className, onChoose }: MapToolsTablesProps) {
  const t = useTranslations();
  const { map, colourings, view } = tools;
  const { answer, directory } = useTablesContent(tools);
  const study = useStudySite(view);
  const onStudy = useCallback((siteId: string) => study(siteId, true), [study]);
  if (answer === undefined) return null;
  return (
    <>
      <section className={className} aria-labelledby="au-dela">
        <h2 id="au-dela">{t("mapTools.tailTitle")}</h2>
        <TailTable map={map} directory={directory} answer={answer} onChoose={onChoose} />
      </section>
      <section className={className} aria-labelledby="bassins">
        <h2 id="bassins">{t("mapTools.catchmentsTitle")}</h2>
        <CatchmentsTable
          map={map}
          directory={directory}
          answer={answer}
          siteColour={colourings.siteColourOf?.(answer)}
          onStudy={onStudy}
        />
      </section>
    </>
  );
}
