import {
  type HoursException,
  parseTypedDay,
  type TypedRange,
  type TypedRangeProblem,
  typedHoursOf,
} from "@maillage/opening-hours";
import { parseText } from "./parse-typed.ts";

/** An exception as typed. */
export interface TypedException {
  readonly key: number;
  readonly from: string;
  readonly to: string;
  readonly ranges: readonly TypedRange[];
  readonly reason: string;
}

export interface ExceptionProblems {
  readonly from: boolean;
  readonly to: "missing" | "before-first" | undefined;
  readonly ranges: readonly TypedRangeProblem[];
}

/** An exception as the site keeps it, or what is wrong with it. A last day left blank is the first. */
export function readException(
  typed: TypedException,
): { readonly exception: HoursException } | { readonly problems: ExceptionProblems } {
  const to = typed.to === "" ? typed.from : typed.to;
  const { ranges, problems: rangeProblems } = parseTypedDay(typed.ranges);
  const problems: ExceptionProblems = {
    from: typed.from === "",
    to: typed.from !== "" && to < typed.from ? "before-first" : undefined,
    ranges: rangeProblems,
  };
  if (ranges === null || problems.from || problems.to !== undefined) return { problems };
  return { exception: { from: typed.from, to, ranges, reason: parseText(typed.reason) } };
}

/** The fields of a form that show an exception. */
export function typeException({ from, to, ranges, reason }: HoursException, key: number): TypedException {
  const closed = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
  return { key, from, to, ranges: typedHoursOf({ ...closed, monday: ranges }).monday ?? [], reason: reason ?? "" };
}
