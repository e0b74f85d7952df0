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
  const { sending, refusals, receivedCount, send, refuse, stop } = useFileUpload(territory, byteCountMax);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const folder = [...event.dataTransfer.items]
      .map((item) => item.webkitGetAsEntry())
      .find((entry) => entry?.isDirectory);
    if (folder != null) return refuse(folder.name, "folder");
    send([...event.dataTransfer.files]);
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
              multiple
              id={FIELD}
              onChange={({ target }) => {
                send([...(target.files ?? [])]);
              }}
            />
          </div>
        </div>
      ) : (
        <StagedProgress
          title={
            sending.count === 1
              ? t("sending", { file: sending.fileName })
              : t("sendingOne", {
                  ...{ file: sending.fileName, rank: String(sending.rank), count: String(sending.count) },
                })
          }
          share={sending.share}
          step={sending.share < 1 ? t("stages.receiving") : t("stages.opening")}
          cancel={t("stop")}
          onCancel={stop}
        />
      )}
      {sending !== undefined && <p className="fr-sr-only">{t("sent", { share: format.share(sending.share) })}</p>}
      {receivedCount > 0 && (
        <div className="fr-alert fr-alert--success fr-alert--sm fr-mt-2w" role="status">
          <p>{t("received", { count: receivedCount })}</p>
        </div>
      )}
      {refusals.map((refusal) => (
        <Refusal key={refusal.fileName} {...refusal} />
      ))}
    </>
  );
}

const TEXTS = {
  "too-big": "tooBig",
  roads: "roadsFile",
  failed: "sendFailed",
  stopped: "stopped",
  folder: "folder",
  shapefile: "shapefile",
} as const;

function Refusal({ fileName, reason }: FileUpload["refusals"][number]) {
  const t = useTranslations("imports");
  const tone = reason === "stopped" || reason === "roads" ? "fr-alert--info" : "fr-alert--error";
  return (
    <div className={`fr-alert fr-alert--sm fr-mt-2w ${tone}`} role="alert">
      <p>{typeof reason === "object" ? reason.message : t(TEXTS[reason], { file: fileName })}</p>
    </div>
  );
}
