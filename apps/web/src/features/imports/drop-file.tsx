"use client";
import { type DragEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { StagedProgress } from "../data/staged-progress.tsx";
import { useFormat } from "../planner/use-format.ts";
import styles from "./drop-file.module.css";
import { type FileUpload, useFileUpload } from "./use-file-upload.ts";

interface DropFileProps {
  readonly territory: string;
  /** The most that the server takes in. */
  readonly byteCountMax: number;
}

const FIELD = "fichier-a-importer";

/** Where a file is dropped, or chosen with the keyboard; it is sent at once, and its preview opens. */
export function DropFile({ territory, byteCountMax }: DropFileProps) {
  const t = useTranslations("imports");
  const format = useFormat();
  const [isOver, setOver] = useState(false);
  const { sending, refusal, send, stop } = useFileUpload(territory, byteCountMax);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) send(file);
  };
  return (
    <>
      {sending === undefined ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: for a mouse only; the field inside does the same.
        <div
          className={styles.zone}
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <p className={styles.invitation} aria-hidden="true">
            <span className="fr-icon-upload-line" /> {isOver ? t("dropNow") : t("drop")}
          </p>
          <div className="fr-upload-group">
            <label className="fr-label" htmlFor={FIELD}>
              {t("field")}
              <span className="fr-hint-text">{t("fieldHint")}</span>
            </label>
            <input
              className="fr-upload"
              type="file"
              id={FIELD}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file !== undefined) send(file);
              }}
            />
          </div>
        </div>
      ) : (
        <StagedProgress
          title={t("sending", { file: sending.fileName })}
          share={sending.share}
          step={sending.share < 1 ? t("stages.receiving") : t("stages.opening")}
          cancel={t("stop")}
          onCancel={stop}
        />
      )}
      {sending !== undefined && <p className="fr-sr-only">{t("sent", { share: format.share(sending.share) })}</p>}
      {refusal !== undefined && <Refusal {...refusal} />}
    </>
  );
}

const TEXTS = { "too-big": "tooBig", roads: "roadsFile", failed: "sendFailed", stopped: "stopped" } as const;

function Refusal({ fileName, reason }: NonNullable<FileUpload["refusal"]>) {
  const t = useTranslations("imports");
  const tone = reason === "stopped" || reason === "roads" ? "fr-alert--info" : "fr-alert--error";
  return (
    <div className={`fr-alert fr-alert--sm fr-mt-2w ${tone}`} role="alert">
      <p>{typeof reason === "object" ? reason.message : t(TEXTS[reason], { file: fileName })}</p>
    </div>
  );
}
