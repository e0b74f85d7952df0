import type { z } from "zod";
import type {
  cantonsQuerySchema,
  capacityQuerySchema,
  explainFigureQuerySchema,
  explainHomeQuerySchema,
  hoursQuerySchema,
  modesQuerySchema,
  partnersQuerySchema,
  stressQuerySchema,
  uncertaintyQuerySchema,
} from "../analysis-queries.ts";

/*
 * The options of each command that ask what a question asks, so that an answer can say how to compute it again. Those of the
 * sites, the threshold and the time factor are the same for all, and are added by `describeReplay`.
 */

export function hoursOptions(question: z.output<typeof hoursQuerySchema>): string[] {
  const { at, usefulMinutes, waitMinutes, include, partners } = question;
  return [
    ...["--at", at, "--useful-minutes", String(usefulMinutes), "--wait-minutes", String(waitMinutes)],
    ...["--include", include, ...partnerOptions(partners)],
  ];
}

export function partnersOptions({ include, partners }: z.output<typeof partnersQuerySchema>): string[] {
  return ["--include", include, ...partnerOptions(partners)];
}

export function capacityOptions(question: z.output<typeof capacityQuerySchema>): string[] {
  const rings = question.zones.map(({ toSeconds, weight }) => `${toSeconds / 60}:${weight}`).join(",");
  return [
    ...["--requests-per-person", String(question.requestsPerPersonYear)],
    ...["--requests-per-hour", String(question.requestsPerAgentHour)],
    ...["--weeks", String(question.weeksPerYear), "--assumed-agents", String(question.assumedAgents)],
    ...["--assumed-hours", String(question.assumedWeeklyHours), "--rings", rings],
  ];
}

export function stressOptions({ cutLine, winterFactor }: z.output<typeof stressQuerySchema>): string[] {
  const cut = cutLine.map(([longitude, latitude]) => `${longitude},${latitude}`).join(" ");
  return ["--winter", String(winterFactor), ...(cut === "" ? [] : ["--cut", cut])];
}

export function uncertaintyOptions(question: z.output<typeof uncertaintyQuerySchema>): string[] {
  const { speedShare, peakFactor, modelErrorShare, includesSnapping } = question;
  return [
    ...["--speed", percentOf(speedShare), "--peak", String(peakFactor)],
    ...(modelErrorShare === undefined ? [] : ["--model-error", percentOf(modelErrorShare)]),
    ...(includesSnapping ? [] : ["--no-snapping"]),
  ];
}

export function cantonsOptions({ areaKind }: z.output<typeof cantonsQuerySchema>): string[] {
  return areaKind === undefined ? [] : ["--unit", areaKind];
}

export function modesOptions(question: z.output<typeof modesQuerySchema>): string[] {
  return [
    ...["--bicycle-threshold", String(question.bicycleThresholdSeconds / 60)],
    ...["--foot-threshold", String(question.footThresholdSeconds / 60)],
    ...["--carless-share", String(question.carlessShare)],
  ];
}

export function homeOptions({ home }: z.output<typeof explainHomeQuerySchema>): string[] {
  return ["--home", home];
}

export function figureOptions({ figure }: z.output<typeof explainFigureQuerySchema>): string[] {
  return ["--figure", figure];
}

function partnerOptions(partners: readonly string[]): string[] {
  return partners.length === 0 ? [] : ["--partner", partners.join(",")];
}

/** As typed: 0.15 is 15, never 15.000000000000002. */
function percentOf(share: number): string {
  return String(Math.round(share * 1e6) / 1e4);
}
