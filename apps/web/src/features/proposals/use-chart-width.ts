"use client";
import { useCallback, useState } from "react";

const WIDTH_MAX = 768;

/**
 * The width of what holds a chart, in pixels, so that its words keep their size on a telephone: a drawing that is shrunk shrinks them too.
 *
 * @returns what the holder takes as its `ref`, and the width, that of a tablet until it is known.
 */
export function useChartWidth(): readonly [(element: Element | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(WIDTH_MAX);
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(1, Math.min(WIDTH_MAX, Math.round(entry.contentRect.width))));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
