"use client";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { useIsHydrated } from "../list/use-is-hydrated.ts";
import type { Playback, PlaybackAction } from "./playback.ts";
import styles from "./timeline.module.css";

interface PlayerControlsProps {
  /** Of the moments, ISO, in order. */
  readonly dates: readonly string[];
  readonly playback: Playback;
  readonly act: (action: PlaybackAction) => void;
  /** At the moment shown: those of the département, and those around it. */
  readonly counts: { readonly sites: number; readonly neighbours: number };
}

/** Play, pause, step, and a slider over the dates: all of them native, all of them for the keyboard. */
export function PlayerControls({ dates, playback, act, counts }: PlayerControlsProps) {
  const t = useTranslations();
  const format = useFormat();
  const isHydrated = useIsHydrated();
  const { moment, isPlaying } = playback;
  const last = dates.length - 1;
  const told = t("scenarios.timeline.moment", { date: format.date(dates[moment] ?? ""), ...counts });
  return (
    <div className={styles.controls}>
      <div className={styles.buttons}>
        <StepButton
          icon="fr-icon-arrow-left-s-line"
          label={t("scenarios.timeline.previous")}
          isPossible={moment > 0}
          onClick={() => act({ kind: "step", by: -1 })}
        />
        <button
          type="button"
          className={`fr-btn fr-btn--icon-left ${isPlaying ? "fr-icon-pause-circle-fill" : "fr-icon-play-circle-fill"}`}
          disabled={!isHydrated}
          onClick={() => act({ kind: isPlaying ? "pause" : "play" })}
        >
          {t(isPlaying ? "scenarios.timeline.pause" : "scenarios.timeline.play")}
        </button>
        <StepButton
          icon="fr-icon-arrow-right-s-line"
          label={t("scenarios.timeline.next")}
          isPossible={moment < last}
          onClick={() => act({ kind: "step", by: 1 })}
        />
      </div>
      <div className={styles.slider}>
        <label htmlFor="date-montree">
          <span className="fr-sr-only">{t("scenarios.timeline.slider")}</span>
          <strong>{told}</strong>
        </label>
        <input
          id="date-montree"
          type="range"
          min={0}
          max={last}
          step={1}
          value={moment}
          aria-valuetext={told}
          disabled={!isHydrated}
          onChange={({ target }) => act({ kind: "show", moment: Number(target.value) })}
        />
      </div>
    </div>
  );
}

interface StepButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly isPossible: boolean;
  readonly onClick: () => void;
}

/** Stays focusable at an end: the focus is not thrown away there. */
function StepButton({ icon, label, isPossible, onClick }: StepButtonProps) {
  return (
    <button
      type="button"
      className={`fr-btn fr-btn--tertiary ${icon}`}
      title={label}
      aria-disabled={!isPossible}
      onClick={isPossible ? onClick : undefined}
    >
      {label}
    </button>
  );
}
