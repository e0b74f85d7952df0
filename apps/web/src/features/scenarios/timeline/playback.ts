/** A replay of moments, one after the other. */
export interface Playback {
  /** Index of the moment shown. */
  readonly moment: number;
  readonly isPlaying: boolean;
}

export type PlaybackAction =
  | { readonly kind: "play" }
  | { readonly kind: "pause" }
  /** The clock's: the next moment, or the end of the replay. */
  | { readonly kind: "tick" }
  /** The reader's: one moment on or back, or any. The replay stops: who chooses a moment wants to look at it. */
  | { readonly kind: "step"; readonly by: 1 | -1 }
  | { readonly kind: "show"; readonly moment: number };

/** @param count of moments, one or more; the moment shown stays between the first and the last. */
export function reducePlayback({ moment, isPlaying }: Playback, action: PlaybackAction, count: number): Playback {
  const last = count - 1;
  switch (action.kind) {
    case "play":
      // From the start again when it was at its end.
      return { moment: moment >= last ? 0 : moment, isPlaying: last > 0 };
    case "pause":
      return { moment, isPlaying: false };
    case "tick": {
      if (!isPlaying) return { moment, isPlaying };
      const next = Math.min(moment + 1, last);
      return { moment: next, isPlaying: next < last };
    }
    case "step":
      return { moment: clamp(moment + action.by, last), isPlaying: false };
    case "show":
      return { moment: clamp(action.moment, last), isPlaying: false };
  }
}

function clamp(moment: number, last: number): number {
  return Math.max(0, Math.min(moment, last));
}
