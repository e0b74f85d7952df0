"use client";
import { useTranslations } from "use-intl";
import { ISOCHRONE_DASHES, ISOCHRONE_WIDTHS } from "../../../map/layers/isochrones.ts";
import legend from "../../../map/layers/legend.module.css";
import { Swatch } from "../../../map/layers/swatch.tsx";
import { GROUND_COLOURS } from "../../../map/map-colours.ts";
import type { DrawnReach } from "../../../view-state/map-tools-parsers.ts";
import { useFormat } from "../use-format.ts";
import type { ChosenReach } from "./use-chosen-reach.ts";

interface ReachKeyProps {
  readonly reach: ChosenReach;
  readonly drawn: readonly DrawnReach[];
}

/** The key to what is drawn of the sites under study. */
export function ReachKey({ reach: { chosen, isochroneMinutes }, drawn }: ReachKeyProps) {
  const t = useTranslations();
  const format = useFormat();
  const areIsochronesDrawn = drawn.includes("isochrones");
  if (chosen.length === 0 || drawn.length === 0) return null;
  return (
    <>
      <ul className={legend.list}>
        {areIsochronesDrawn &&
          isochroneMinutes.map((minutes, rank) => {
            const width = ISOCHRONE_WIDTHS[rank] ?? 2;
            return (
              <li key={minutes}>
                <Swatch colour={GROUND_COLOURS.isochrone}>
                  <path
                    className={legend.line}
                    d="M-12 0H12"
                    strokeWidth={width}
                    strokeDasharray={(ISOCHRONE_DASHES[rank] ?? [1, 0]).map((dash) => dash * width).join(" ")}
                  />
                </Swatch>
                {t("mapTools.isochroneKey", { minutes: format.people(minutes) })}
              </li>
            );
          })}
        {drawn.some((each) => each !== "isochrones") && (
          <li>
            <Swatch colour={GROUND_COLOURS.link}>
              <path className={legend.line} d="M-12 6 12-6" strokeWidth="2" />
            </Swatch>
            {t("mapTools.linkKey")}
          </li>
        )}
      </ul>
      {areIsochronesDrawn && <p className={legend.note}>{t("mapTools.isochroneCaution")}</p>}
    </>
  );
}
