"use client";
import { useEffect, useRef, useState } from "react";
import styles from "./map-canvas.module.css";
import type { MapCanvasProps } from "./map-canvas.tsx";
import { MapController } from "./map-controller.ts";
import type { MapSwipe } from "./map-drawing.ts";
import { useMapContents } from "./use-map-contents.ts";

interface MapBeforeProps {
  readonly over: MapController;
  readonly swipe: MapSwipe;
  readonly canvas: MapCanvasProps;
}

/**
 * The network before its changes, on a second map that follows the first and covers it on the left of a line. A slider moves
 * the line, by hand or with the keyboard; the second map lets every click through.
 */
export function MapBefore({ over, swipe, canvas }: MapBeforeProps) {
  const container = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<MapController>();
  const first = useRef(canvas);

  useEffect(() => {
    if (container.current === null) return;
    const { bounds, scheme } = first.current;
    const controller = new MapController({
      container: container.current,
      bounds,
      position: null,
      scheme,
      controlTexts: {},
      listeners: undefined,
    });
    const follow = () => controller.map.jumpTo({ center: over.map.getCenter(), zoom: over.map.getZoom() });
    follow();
    over.map.on("move", follow);
    let isClosed = false;
    void controller.whenReady().then(() => {
      if (!isClosed) setDrawn(controller);
    });
    return () => {
      isClosed = true;
      over.map.off("move", follow);
      setDrawn(undefined);
      controller.close();
    };
  }, [over]);
  useMapContents(drawn, canvas, swipe.colouring, swipe.homeIsBeyond);

  const { percent, texts, onMove } = swipe;
  useEffect(() => {
    over.covering = drawn && { controller: drawn, percent };
    return () => {
      over.covering = undefined;
    };
  }, [over, drawn, percent]);
  return (
    <>
      {/* It repeats the map under it: whoever does not see it has the table. */}
      <div
        ref={container}
        className={styles.before}
        style={{ clipPath: `inset(0 ${100 - percent}% 0 0)` }}
        data-ready={drawn !== undefined || undefined}
        aria-hidden="true"
        inert
      />
      <div className={styles.line} style={{ left: `${percent}%` }} aria-hidden="true">
        <span>{texts.before}</span>
        <span>{texts.after}</span>
      </div>
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={100}
        value={percent}
        aria-label={texts.slider}
        aria-valuetext={`${percent} %`}
        onChange={({ target }) => onMove(Number(target.value))}
      />
    </>
  );
}
