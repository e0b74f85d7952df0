"use client";
import { useTranslations } from "use-intl";
import { useFormat } from "../use-format.ts";
import styles from "./stage.module.css";
import type { Measure } from "./use-measure.ts";

/** What a measure gives: straight, by road there, by road back. */
export function MeasureResult({ measure: { ends, straightMetres, trip } }: { readonly measure: Measure }) {
  const t = useTranslations();
  const format = useFormat();
  if (ends === undefined) return null;
  return (
    <section className={styles.measure} aria-label={t("mapTools.measureTitle")}>
      <p className={styles.hint}>{t("mapTools.measureHint")}</p>
      <p role="status">
        <strong>{t("mapTools.measureStraight", { distance: format.distance(straightMetres) })}</strong>
        {trip === null && <span>{t("mapTools.measureNoRoad")}</span>}
        {trip !== null && trip !== undefined && (
          <>
            <strong>
              {t("mapTools.measureByRoad", {
                time: format.travelTime(trip.seconds),
                distance: format.distance(trip.metres),
              })}
            </strong>
            {trip.secondsBack !== null && (
              <span>{t("mapTools.measureBack", { time: format.travelTime(trip.secondsBack) })}</span>
            )}
          </>
        )}
      </p>
    </section>
  );
}
