"use client";
import { useMutation } from "@tanstack/react-query";
import { type DragEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type BroughtPlace, serializePlaces } from "../../../view-state/places-parser.ts";
import { useFormat } from "../../planner/use-format.ts";
import { canKeepPlacesInAddress, keepPlaces } from "../kept-places.ts";
import { PlacesReading } from "./places-reading.tsx";
import styles from "./question.module.css";
import { RefusedPlaces, readPlaces } from "./read-places.ts";

interface PlacesFieldProps {
  readonly territory: string;
  /** Null for the town halls. */
  readonly places: readonly BroughtPlace[] | null;
  readonly townHallCount: number;
  readonly onPlaces: (places: readonly BroughtPlace[] | null) => void;
}

/** Where sites may open: the town halls, or the places of a file that is dropped, chosen or pasted. */
export function PlacesField({ territory, places: given, townHallCount, onPlaces }: PlacesFieldProps) {
  const t = useTranslations("proposals.places");
  const format = useFormat();
  const [places, setPlaces] = useState(given);
  const [text, setText] = useState("");
  const [isOver, setOver] = useState(false);
  const change = (next: readonly BroughtPlace[] | null) => {
    setPlaces(next);
    onPlaces(next);
  };
  const reading = useMutation({
    mutationFn: ({ name, body }: { readonly name: string; readonly body: string | File }) =>
      readPlaces(territory, name, body),
    onSuccess: (read) => {
      if (read.candidates.length > 0) change(read.candidates);
      setText("");
    },
  });
  const readFile = (file: File | undefined) => {
    if (file !== undefined) reading.mutate({ name: file.name, body: file });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    readFile(event.dataTransfer.files[0]);
  };
  const isInAddress = places !== null && canKeepPlacesInAddress(places);
  return (
    <div className={styles.places}>
      {places !== null && isInAddress && <input type="hidden" name="lieux" value={serializePlaces(places)} />}
      {places !== null && !isInAddress && <input type="hidden" name="memoire" value={keepPlaces(places) ?? ""} />}
      <p>
        {places === null
          ? t("townHalls", { count: townHallCount })
          : t("brought", { count: places.length, names: format.list(places.slice(0, 3).map(({ name }) => name)) })}
      </p>
      {places !== null && !isInAddress && <p className={styles.note}>{t("onlyHere")}</p>}
      {places !== null && (
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => change(null)}>
          {t("backToTownHalls")}
        </button>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for a mouse only; both fields inside do the same. */}
      <div
        className={styles.paste}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <div className="fr-upload-group">
          <label className="fr-label" htmlFor="lieux-fichier">
            {t("file")}
            <span className="fr-hint-text">{t("fileHint")}</span>
          </label>
          <input
            className="fr-upload"
            type="file"
            id="lieux-fichier"
            onChange={({ target }) => readFile(target.files?.[0])}
          />
        </div>
        <label className="fr-label" htmlFor="lieux-colles">
          {t("paste")}
          <span className="fr-hint-text">{t("pasteHint")}</span>
        </label>
        <textarea
          className="fr-input"
          id="lieux-colles"
          rows={3}
          value={text}
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
        />
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          disabled={text.trim() === "" || reading.isPending}
          onClick={() => reading.mutate({ name: "", body: text })}
        >
          {t("read")}
        </button>
      </div>
      {reading.isPending && <p role="status">{t("reading")}</p>}
      {reading.error !== null && (
        <div className={`fr-alert fr-alert--error fr-alert--sm ${styles.refusal}`} role="alert">
          <p>{reading.error instanceof RefusedPlaces ? reading.error.message : t("failed")}</p>
        </div>
      )}
      {reading.data !== undefined && <PlacesReading reading={reading.data} />}
    </div>
  );
}
