"use client";
import { Input } from "@codegouvfr/react-dsfr/Input";
import type { NationalKeepingAnswer } from "@maillage/api";
import { type FormEvent, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { formatBytes } from "../data/format-bytes.ts";
import { StagedProgress } from "../data/staged-progress.tsx";
import { KeepingOutcome } from "./keeping-outcome.tsx";
import styles from "./national-homes.module.css";
import { useNationalKeeping } from "./use-national-keeping.ts";

interface KeepNationalHomesProps {
  /** The one that runs, or how the last one ended. */
  readonly last: NationalKeepingAnswer | null;
  /** The most that the server takes in. */
  readonly byteCountMax: number;
}

const FIELD = "fichier-national";
/** Of the whole, what receiving, opening, reading and writing take, as they are on a machine of today. */
const STAGE_SPANS = { receiving: [0, 0.15], opening: [0.15, 0.2], reading: [0.2, 0.85], writing: [0.85, 1] } as const;

/** Sends a national file to be read and kept, and follows it. */
export function KeepNationalHomes({ last, byteCountMax }: KeepNationalHomesProps) {
  const t = useTranslations("nationalHomes");
  const locale = useLocale();
  const { keeping, sending, refusal, send, cancel } = useNationalKeeping(last, byteCountMax);
  const [vintage, setVintage] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // Rounded down: what is announced is taken.
  const size = formatBytes(Math.floor(byteCountMax / 1e9) * 1e9, locale);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [file] = field.current?.files ?? [];
    if (file !== undefined) send(file, vintage.trim());
  };
  const running = sending ?? (keeping?.state === "running" ? keeping : undefined);
  if (running !== undefined) {
    const [from, to] = STAGE_SPANS[running.stage];
    return (
      <StagedProgress
        title={t("running", { file: running.fileName })}
        share={from + (to - from) * running.share}
        step={t(`stages.${running.stage}`)}
        cancel={t("cancel")}
        onCancel={cancel}
      />
    );
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className="fr-upload-group">
        <label className="fr-label" htmlFor={FIELD}>
          {t("field")}
          <span className="fr-hint-text">{t("fieldHint", { size })}</span>
        </label>
        <input ref={field} className="fr-upload" type="file" id={FIELD} required />
      </div>
      <Input
        label={t("vintage")}
        hintText={t("vintageHint")}
        nativeInputProps={{
          ...{ value: vintage, maxLength: 100, autoComplete: "off" },
          onChange: ({ target }) => setVintage(target.value),
        }}
      />
      <button type="submit" className="fr-btn">
        {t("submit")}
      </button>
      <KeepingOutcome keeping={keeping} refusal={refusal} size={size} />
    </form>
  );
}
