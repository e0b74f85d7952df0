"use client";
import { useMutation } from "@tanstack/react-query";
import { type DragEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { type BroughtPlace, serializePlaces } from "../../../view-state/places-parser.ts";
import { useFormat } from "../../planner/use-format.ts";
import { canKeepPlacesInAddress, keepPlaces } from "../kept-places.ts";
import styles from "./question.module.css";

interface PlacesFieldProps {
  readonly territory: string;
  /** Null for the town halls. */
  readonly places: readonly BroughtPlace[] | null;
  readonly townHallCount: number;
}

const answerSchema = z.union([
  z.object({
    places: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        longitude: z.number(),
        latitude: z.number(),
        costEuros: z.number().optional(),
      }),
    ),
  }),
  z.object({ message: z.string() }),
]);

/** Where sites may open: the town halls, or a table of places that is pasted or dropped. */
export function PlacesField({ territory, places: given, townHallCount }: PlacesFieldProps) {
  const t = useTranslations("proposals.places");
  const format = useFormat();
  const [places, setPlaces] = useState(given);
  const [text, setText] = useState("");
  const reading = useMutation({
    mutationFn: async ({ name, body }: { readonly name: string; readonly body: string | File }) => {
      const address = `/api/territories/${territory}/places?${new URLSearchParams({ nom: name })}`;
      const answer = answerSchema.parse(await (await fetch(address, { method: "POST", body })).json());
      if ("message" in answer) throw new RefusedPlaces(answer.message);
      return answer.places;
    },
    onSuccess: (read) => {
      setPlaces(read);
      setText("");
    },
  });
  const readFile = (file: File | undefined) => {
    if (file !== undefined) reading.mutate({ name: file.name, body: file });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
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
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setPlaces(null)}>
          {t("backToTownHalls")}
        </button>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for a mouse only; both fields inside do the same. */}
      <div className={styles.paste} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <label className="fr-label" htmlFor="lieux-colles">
          {t("paste")}
          <span className="fr-hint-text">{t("pasteHint")}</span>
        </label>
        <textarea
          className="fr-input"
          id="lieux-colles"
          rows={4}
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
        <div className="fr-upload-group">
          <label className="fr-label" htmlFor="lieux-fichier">
            {t("file")}
          </label>
          <input
            className="fr-upload"
            type="file"
            id="lieux-fichier"
            accept=".csv,.txt,.tsv"
            onChange={({ target }) => readFile(target.files?.[0])}
          />
        </div>
      </div>
      {reading.error !== null && (
        <div className={`fr-alert fr-alert--error fr-alert--sm ${styles.refusal}`} role="alert">
          <p>{reading.error instanceof RefusedPlaces ? reading.error.message : t("failed")}</p>
        </div>
      )}
      {reading.isSuccess && <p role="status">{t("readDone")}</p>}
    </div>
  );
}

/** The server's own sentence about a table. */
class RefusedPlaces extends Error {}
