"use client";
import { useSyncExternalStore } from "react";

/**
 * Whether the page's script answers. Until then a button drawn by the server would swallow a click without a word: it is
 * disabled instead.
 */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
