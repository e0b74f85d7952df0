"use client";
import type { PlaceView } from "@maillage/planning";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { useFormat } from "../../planner/use-format.ts";
import { PlaceNotes } from "./place-notes.tsx";
import { PlaceSketch } from "./place-sketch.tsx";
import styles from "./sheet.module.css";

interface PlacePreviewProps {
  readonly territory: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly cantonNames: Readonly<Record<string, string>>;
  readonly isModelled: boolean;
  /** Cantons that are told where a site stands already; those of the commune without it. */
  readonly cantonCodesOf?: (place: PlaceView) => readonly string[];
  /** When it may be moved: by a click, the arrows, or to the road. */
  readonly onMove?: (longitude: number, latitude: number) => void;
}

/** What there is at a point; the same question is asked once however many ask it. */
export function usePlace(territory: string, longitude: number, latitude: number) {
  const trpc = useTRPC();
  return useQuery({
    ...trpc.site.previewPlace.queryOptions({ territory, longitude, latitude }),
    // The sketch stays while the next one is drawn.
    placeholderData: (before) => before,
  });
}

/** A point on a sketch with the roads around, and in words: its commune, its road, and what is odd about it. */
export function PlacePreview(props: PlacePreviewProps) {
  const { territory, longitude, latitude, cantonNames, isModelled, cantonCodesOf, onMove } = props;
  const t = useTranslations();
  const format = useFormat();
  const deferred = useDeferredValue({ longitude, latitude });
  const { data: place, error, isPlaceholderData } = usePlace(territory, deferred.longitude, deferred.latitude);
  if (error !== null) {
    return (
      <p className="fr-alert fr-alert--error fr-alert--sm">
        {t("sitePages.place.notFound", { reason: error.data == null ? t("sitePages.place.offline") : error.message })}
      </p>
    );
  }
  if (place === undefined) return <p className={styles.note}>{t("sitePages.place.loading")}</p>;
  const { road } = place;
  const cantonCodes = cantonCodesOf?.(place) ?? place.cantonCodes;
  return (
    <div className={styles.ranges}>
      <PlaceSketch place={place} longitude={longitude} latitude={latitude} onMove={onMove} />
      {onMove !== undefined && <p className={styles.note}>{t("sitePages.place.mapHint")}</p>}
      <div role={onMove === undefined ? undefined : "status"} className={styles.ranges}>
        {!isPlaceholderData && <PlaceNotes {...{ place, cantonCodes, cantonNames, isModelled, t, format }} />}
      </div>
      {onMove !== undefined && road !== null && (
        <div>
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm"
            onClick={() => onMove(road.longitude, road.latitude)}
          >
            {t("sitePages.place.snap")}
          </button>
        </div>
      )}
    </div>
  );
}
