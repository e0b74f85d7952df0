"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { isolateElement } from "./isolate-element.ts";
import { MapToolbar } from "./map-toolbar.tsx";
import { MeasureResult } from "./measure-result.tsx";
import { MeetingFigures } from "./meeting-figures.tsx";
import styles from "./stage.module.css";
import type { MapTools } from "./use-map-tools.ts";

interface MapStageProps {
  readonly tools: MapTools;
  /** The map. */
  readonly children: ReactNode;
}

/** The map with its tools over it and what it rests on under it; for a meeting, the whole screen with the key figures in large type. */
export function MapStage({ tools, children }: MapStageProps) {
  const t = useTranslations();
  const { state, change } = tools.view;
  const stage = useRef<HTMLDivElement>(null);
  const leaveButton = useRef<HTMLButtonElement>(null);
  const isMeeting = state.reunion;

  useEffect(() => {
    if (!isMeeting || stage.current === null) return;
    const release = isolateElement(stage.current);
    leaveButton.current?.focus({ preventScroll: true });
    return release;
  }, [isMeeting]);
  // Its identity changes with the address: what listens must not be set again, which would leave the full screen.
  const latestChange = useRef(change);
  latestChange.current = change;
  useEffect(() => {
    if (!isMeeting) return;
    const leave = () => latestChange.current({ reunion: false });
    // The browser leaves its own full screen on Escape without telling the page which key it was.
    const follow = () => {
      if (document.fullscreenElement === null) leave();
    };
    const leaveOnEscape = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) leave();
    };
    document.addEventListener("fullscreenchange", follow);
    document.addEventListener("keydown", leaveOnEscape);
    return () => {
      document.removeEventListener("fullscreenchange", follow);
      document.removeEventListener("keydown", leaveOnEscape);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, [isMeeting]);
  const enter = () => {
    change({ reunion: true });
    // A browser may refuse: the page then fills its window, which is nearly as good.
    stage.current?.requestFullscreen?.().catch(() => {});
  };

  return (
    <div
      ref={stage}
      className={styles.stage}
      data-meeting={isMeeting || undefined}
      {...(isMeeting ? { role: "dialog", "aria-modal": true, "aria-label": t("mapTools.meetingLabel") } : {})}
    >
      {isMeeting ? (
        <div className={styles.head}>
          <MeetingFigures tools={tools} />
          <button
            ref={leaveButton}
            type="button"
            className="fr-btn fr-btn--secondary fr-icon-close-line fr-btn--icon-left"
            onClick={() => change({ reunion: false })}
          >
            {t("mapTools.meetingLeave")}
          </button>
        </div>
      ) : (
        <MapToolbar tools={tools} onMeeting={enter} />
      )}
      <MeasureResult measure={tools.measure} />
      {children}
      <p className={styles.caption}>
        {tools.scenarioName} · {tools.source}
        {tools.territory.boundaries === "approximate" && ` · ${t("planner.approximate")}`}
      </p>
    </div>
  );
}
