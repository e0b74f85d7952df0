import type { HomeKind } from "@maillage/planning/views";
import { createFormat } from "../../sentences/format.ts";

/** A class of times to the nearest site, and the colour of who is in it. */
export interface TimeClass {
  readonly title: string;
  readonly colour: string;
  /** Included; null for those that reach no site. */
  readonly secondsMax: number | null;
}

/**
 * From light to dark as people are farther, blues within the threshold and a brown beyond: told apart by the colour-blind, and in
 * grey by their lightness alone. Small squares over blank communes take darker ones, to be seen at all.
 */
const COLOURS = {
  areas: { within: ["#e3eef8", "#a9cbe6", "#5b9bd0"], beyond: "#8c2d04", unreachable: "#1a1a1a" },
  squares: { within: ["#b3cfe8", "#74abd8", "#3579b8"], beyond: "#6b1f02", unreachable: "#000000" },
} as const;
/** Of a commune where nobody is counted. */
export const NOBODY_COLOUR = "#f6f6f6";

/** Thirds of the threshold to the minute, what is beyond, and what reaches no site. */
export function listTimeClasses(thresholdSeconds: number, homeKind: HomeKind): readonly TimeClass[] {
  const { within, beyond, unreachable } = COLOURS[homeKind === "communes" ? "areas" : "squares"];
  const format = createFormat("fr");
  const minutes = (seconds: number) => `${format.decimal(seconds / 60)}\u00a0min`;
  const wholeMinutes = (seconds: number) => Math.max(Math.round(seconds / 60), 1) * 60;
  const bounds = [wholeMinutes(thresholdSeconds / 3), wholeMinutes((2 * thresholdSeconds) / 3), thresholdSeconds];
  return [
    ...bounds.map((secondsMax, index) => ({
      title:
        index === 0
          ? `${minutes(secondsMax)} ou moins`
          : `De ${minutes(bounds[index - 1] ?? 0)} à ${minutes(secondsMax)}`,
      colour: within[index] ?? beyond,
      secondsMax,
    })),
    { title: `Plus de ${minutes(thresholdSeconds)}`, colour: beyond, secondsMax: Number.POSITIVE_INFINITY },
    { title: "Aucun site joignable", colour: unreachable, secondsMax: null },
  ];
}

/** @param seconds null when no site can be reached. */
export function classOfTime(classes: readonly TimeClass[], seconds: number | null): TimeClass | undefined {
  return classes.find(({ secondsMax }) =>
    seconds === null ? secondsMax === null : secondsMax !== null && seconds <= secondsMax,
  );
}
