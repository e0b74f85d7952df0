"use client";
import { useLayoutEffect, useRef } from "react";
import type { PlannerAnswer } from "../use-planner-worker.ts";
import type { Hand } from "./use-under-hand.ts";

interface LiveFigureProps {
  readonly hand: Hand;
  /** When no hand holds a site; undefined until computed. */
  readonly answer: PlannerAnswer | undefined;
  readonly textOf: (answer: PlannerAnswer) => string;
}

/**
 * A text of the figures that follows a drag. React renders it where no hand moves; while one does, the text is written where it stands: twenty
 * figures rendered again would take as long as all that they are computed from.
 */
export function LiveFigure(props: LiveFigureProps) {
  const { hand } = props;
  const element = useRef<HTMLSpanElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const write = useRef(() => {
    const text = element.current?.firstChild;
    const read = readText(latest.current);
    // What React wrote it keeps: only the characters of its text change, never the nodes.
    if (text instanceof Text && text.data !== read) text.data = read;
  });
  useLayoutEffect(() => hand.subscribe(write.current), [hand]);
  // Rendered for another reason while a hand moves, it would tell what stood before.
  useLayoutEffect(() => write.current());
  return <span ref={element}>{readText(props)}</span>;
}

function readText({ hand, answer: settled, textOf }: LiveFigureProps): string {
  const answer = hand.get()?.answer ?? settled;
  return answer === undefined ? "…" : textOf(answer);
}
