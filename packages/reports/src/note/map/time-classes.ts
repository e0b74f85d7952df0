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
 * grey by their lightness alone.
 */
const COLOURS = { within: ["#e3eef8", "#a9cbe6", "#5b9bd0"], beyond: "#8c2d04", unreachable: "#1a1a1a" } as const;
/** Of a commune where nobody is counted. */
export const NOBODY_COLOUR = "#f6f6f6";

/** Thirds of the threshold to the minute, what is beyond, and what reaches no site. */
export function listTimeClasses(thresholdSeconds: number): readonly TimeClass[] {
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
      colour: COLOURS.within[index] ?? COLOURS.beyond,
      secondsMax,
    })),
    { title: `Plus de ${minutes(thresholdSeconds)}`, colour: COLOURS.beyond, secondsMax: Number.POSITIVE_INFINITY },
    { title: "Aucun site joignable", colour: COLOURS.unreachable, secondsMax: null },
  ];
}

/** @param seconds null when no site can be reached. */
export function classOfTime(classes: readonly TimeClass[], seconds: number | null): TimeClass | undefined {
  return classes.find(({ secondsMax }) =>
    seconds === null ? secondsMax === null : secondsMax !== null && seconds <= secondsMax,
  );
}
