"use client";
import { useRef } from "react";

/** A list that keeps its identity while its items are the same ones: what is drawn from it is not drawn again then. */
export function useSameItems<Item>(items: readonly Item[]): readonly Item[] {
  const kept = useRef(items);
  const isSame = kept.current.length === items.length && items.every((item, index) => item === kept.current[index]);
  if (!isSame) kept.current = items;
  return kept.current;
}
