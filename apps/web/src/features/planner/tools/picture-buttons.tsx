"use client";
import { useIsDark } from "@codegouvfr/react-dsfr/useIsDark";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "use-intl";
import { drawPicture } from "../../../map/picture/draw-picture.ts";
import { useFormat } from "../use-format.ts";
import { buildPicture } from "./build-picture.ts";
import styles from "./picture.module.css";
import type { MapTools } from "./use-map-tools.ts";

/**
 * The map on paper or as a file, with all that it needs to be understood alone. Printing the page by the browser's own means
 * gives the same sheet.
 */
export function PictureButtons({ tools }: { readonly tools: MapTools }) {
  const t = useTranslations();
  const format = useFormat();
  const { isDark } = useIsDark();
  const sheet = useRef<HTMLCanvasElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const draw = (canvas: HTMLCanvasElement) => {
    if (tools.controller === undefined) return false;
    const scheme = isDark ? "dark" : "light";
    drawPicture(canvas, tools.controller, buildPicture(tools, { t, format, scheme, now: new Date().toISOString() }));
    return true;
  };
  // Read by a listener that is set once.
  const latestDraw = useRef(draw);
  latestDraw.current = draw;
  useEffect(() => {
    // The browser prints what the page is when this returns.
    const prepare = () => {
      const canvas = sheet.current;
      if (canvas !== null) canvas.hidden = !latestDraw.current(canvas);
    };
    addEventListener("beforeprint", prepare);
    return () => removeEventListener("beforeprint", prepare);
  }, []);
  const save = () => {
    const canvas = document.createElement("canvas");
    const isDrawn = draw(canvas);
    setFailed(!isDrawn);
    if (!isDrawn) return;
    canvas.toBlob((image) => {
      setFailed(image === null);
      if (image !== null) download(image, `${tools.territory.code}-${tools.view.state.couleurs}.png`);
    });
  };
  return (
    <>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-printer-line fr-btn--icon-left"
        onClick={() => print()}
      >
        {t("mapTools.print")}
      </button>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-download-line fr-btn--icon-left"
        onClick={save}
      >
        {t("mapTools.image")}
      </button>
      {hasFailed && (
        <p className="fr-error-text" role="alert">
          {t("mapTools.pictureFailed")}
        </p>
      )}
      {/* There is no page to stand in before the map is open. */}
      {tools.controller !== undefined &&
        createPortal(
          <canvas
            ref={sheet}
            className={styles.sheet}
            hidden
            role="img"
            aria-label={t("mapTools.pictureLabel", { title: tools.homesKey.title })}
          />,
          document.body,
        )}
    </>
  );
}

function download(image: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(image);
  link.download = name;
  link.click();
  // The browser has started to read it once the click is handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
