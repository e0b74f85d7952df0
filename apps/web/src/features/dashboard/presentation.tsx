"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { isolateElement } from "../planner/tools/isolate-element.ts";
import styles from "./presentation.module.css";

interface PresentationProps {
  /** Of the element that holds the slides: `data-slide` on each, named by its first heading. */
  readonly containerId: string;
  readonly labels: Readonly<Record<"start" | "previous" | "next" | "stop" | "position", string>>;
}

/**
 * The page as slides, one idea each, over the whole screen: its own sections, none drawn twice. Arrows, space, page keys, Home and End
 * go from one to another, Escape ends. Each slide takes the focus and is told to readers by its rank and its title.
 */
export function Presentation({ containerId, labels }: PresentationProps) {
  const [slide, setSlide] = useState<number>();
  const [told, setTold] = useState("");
  const bar = useRef<HTMLDivElement>(null);
  const startButton = useRef<HTMLButtonElement>(null);
  const isPresenting = slide !== undefined;
  const listSlides = useCallback(
    () => [...document.querySelectorAll<HTMLElement>(`#${containerId} [data-slide]`)],
    [containerId],
  );
  const move = useCallback(
    (to: (at: number, last: number) => number) => {
      const last = listSlides().length - 1;
      setSlide((at) => (at === undefined ? at : Math.min(last, Math.max(0, to(at, last)))));
    },
    [listSlides],
  );

  useEffect(() => {
    const slides = listSlides();
    const shown = slide === undefined ? undefined : slides[slide];
    document.documentElement.toggleAttribute("data-presenting", shown !== undefined);
    for (const each of slides) each.toggleAttribute("data-current", each === shown);
    if (shown === undefined || slide === undefined) return setTold("");
    const title = shown.querySelector("h1, h2")?.textContent ?? "";
    setTold(
      labels.position
        .replace("{rank}", String(slide + 1))
        .replace("{count}", String(slides.length))
        .replace("{title}", title),
    );
    const release = isolateElement(shown);
    if (bar.current !== null) bar.current.inert = false;
    shown.scrollTop = 0;
    shown.focus({ preventScroll: true });
    return () => {
      release();
      document.documentElement.removeAttribute("data-presenting");
      shown.removeAttribute("data-current");
    };
  }, [slide, labels.position, listSlides]);

  useEffect(() => {
    if (!isPresenting) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      if (event.altKey || event.ctrlKey || event.metaKey || target?.matches("input, select, textarea")) return;
      const step = KEYS[event.key];
      // Space presses the button that has the focus.
      if (step === undefined || (event.key === " " && target?.closest("button, a, summary"))) return;
      event.preventDefault();
      if (step === "stop") setSlide(undefined);
      else move(step);
    };
    // A browser leaves the whole screen by itself on Escape, and keeps the key.
    const onScreen = () => {
      if (document.fullscreenElement === null) setSlide(undefined);
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("fullscreenchange", onScreen);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("fullscreenchange", onScreen);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
      startButton.current?.focus();
    };
  }, [isPresenting, move]);

  const start = () => {
    setSlide(0);
    // Where it is refused or unknown, on some telephones, slides fill the window.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  return (
    <>
      <button
        ref={startButton}
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm fr-btn--icon-left fr-icon-play-circle-line"
        onClick={start}
      >
        {labels.start}
      </button>
      {isPresenting &&
        // Beside the page, which is out of reach but for the slide.
        createPortal(
          <div ref={bar} className={styles.bar}>
            <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => move(previous)}>
              {labels.previous}
            </button>
            <p role="status">{told}</p>
            <button type="button" className="fr-btn fr-btn--sm" onClick={() => move(next)}>
              {labels.next}
            </button>
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setSlide(undefined)}>
              {labels.stop}
            </button>
          </div>,
          document.body,
        )}
    </>
  );
}

const next = (at: number) => at + 1;
const previous = (at: number) => at - 1;
const KEYS: Readonly<Record<string, "stop" | ((at: number, last: number) => number)>> = {
  ...{ ArrowRight: next, PageDown: next, " ": next },
  ...{ ArrowLeft: previous, PageUp: previous },
  ...{ Home: () => 0, End: (_, last) => last, Escape: "stop" },
};
