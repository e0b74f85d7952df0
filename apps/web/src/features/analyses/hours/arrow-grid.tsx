"use client";

import { type ReactNode, useEffect, useRef } from "react";

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * A table whose cells are links: the keyboard enters it once, on the current link, and arrows go from cell to cell. Without
 * JavaScript every link is reached by tabulation.
 */
export function ArrowGrid({ children }: { readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const grid = root.current;
    if (grid === null) return;
    const enterAt = (entry: HTMLAnchorElement) => {
      for (const link of grid.querySelectorAll("td a")) link.setAttribute("tabindex", link === entry ? "0" : "-1");
    };
    const first =
      grid.querySelector<HTMLAnchorElement>("td a[aria-current]") ?? grid.querySelector<HTMLAnchorElement>("td a");
    if (first !== null) enterAt(first);
    const move = (event: KeyboardEvent) => {
      const [rows, columns] = STEPS[event.key] ?? [];
      if (rows === undefined || columns === undefined || !(event.target instanceof Element)) return;
      const cell = event.target.closest("td");
      const row = cell?.closest("tr");
      const next = row
        ?.closest("table")
        ?.rows[row.rowIndex + rows]?.cells[(cell?.cellIndex ?? 0) + columns]?.querySelector("a");
      if (!next) return;
      event.preventDefault();
      enterAt(next);
      next.focus();
    };
    grid.addEventListener("keydown", move);
    return () => grid.removeEventListener("keydown", move);
  }, []);
  return <div ref={root}>{children}</div>;
}
