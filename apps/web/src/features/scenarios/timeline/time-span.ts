/** Two days, ISO `YYYY-MM-DD`, the first not after the last. */
interface TimeSpan {
  readonly start: string;
  readonly end: string;
}

/** Where a day is in a span, 0 at its start and 1 at its end; the start when the span is one day. */
export function shareOfSpan({ start, end }: TimeSpan, day: string): number {
  const [from, to, at] = [start, end, day].map((each) => Date.parse(`${each}T00:00:00Z`));
  if (from === undefined || to === undefined || at === undefined || to <= from) return 0;
  return Math.min(1, Math.max(0, (at - from) / (to - from)));
}

/** Each new year's day of a span, with its year; the start of a span when it holds none. */
export function listYearMarks(span: TimeSpan): readonly { readonly at: number; readonly text: string }[] {
  const [first, last] = [Number(span.start.slice(0, 4)), Number(span.end.slice(0, 4))];
  const days = Array.from({ length: last - first + 1 }, (_, rank) => `${first + rank}-01-01`);
  const inside = days.filter((day) => day >= span.start && day <= span.end);
  return (inside.length === 0 ? [span.start] : inside).map((day) => ({
    at: shareOfSpan(span, day),
    text: day.slice(0, 4),
  }));
}
