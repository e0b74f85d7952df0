"use client";
import { type RefObject, useEffect } from "react";
import type { Hand } from "./use-under-hand.ts";

/**
 * Keeps a box as tall as it is while a hand holds a site: figures that change in it then leave the layout of the rest of the page alone,
 * where each would have it done again. Grid and flex items are not spared: the box must be inside one.
 */
export function useHeldSize(box: RefObject<HTMLElement | null>, hand: Hand): void {
  useEffect(() => {
    let moveCount = 0;
    return hand.subscribe(() => {
      moveCount = hand.get() === undefined ? 0 : moveCount + 1;
      // The first move may add to the box: it is held as that leaves it.
      if (box.current === null || moveCount === 1 || moveCount > 2) return;
      const { style } = box.current;
      style.blockSize = moveCount === 0 ? "" : `${box.current.getBoundingClientRect().height}px`;
      style.contain = moveCount === 0 ? "" : "size layout";
    });
  }, [box, hand]);
}
