"use client";
import { type RefObject, useCallback, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Editing } from "./use-editing.ts";

/** Putting sites on the map: a new one where the reader points, or one that is there, with the keyboard. */
export interface Placing {
  readonly isPlacing: boolean;
  readonly setPlacing: (isPlacing: boolean) => void;
  /** Takes the focus back when placing ends. */
  readonly addButton: RefObject<HTMLButtonElement | null>;
  readonly place: (longitude: number, latitude: number, cantonCode?: string) => void;
  readonly stop: () => void;
  /** The site that stands on the map as a button, to be moved with the arrows. */
  readonly movingId: string | undefined;
  readonly setMovingId: (siteId: string | undefined) => void;
}

export function usePlacing(editing: Editing, announce: (sentence: string) => void): Placing {
  const t = useTranslations();
  const [isPlacing, setPlacing] = useState(false);
  const [movingId, setMovingId] = useState<string>();
  const addButton = useRef<HTMLButtonElement>(null);
  const stop = useCallback(() => {
    setPlacing(false);
    addButton.current?.focus({ preventScroll: true });
  }, []);
  const place = (longitude: number, latitude: number, cantonCode?: string) => {
    const placeName = editing.addSite(longitude, latitude, cantonCode);
    if (placeName !== undefined) {
      announce(placeName === null ? t("editing.addedOutside") : t("editing.added", { place: placeName }));
    }
    stop();
  };
  return { isPlacing, setPlacing, addButton, place, stop, movingId, setMovingId };
}
