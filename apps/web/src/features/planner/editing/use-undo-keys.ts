"use client";
import { useEffect } from "react";

/** Ctrl+Z undoes; Ctrl+Shift+Z and Ctrl+Y redo (Command on a Mac). A field keeps its own undoing. */
export function useUndoKeys(onUndo: () => void, onRedo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const does = key === "z" ? (event.shiftKey ? onRedo : onUndo) : key === "y" ? onRedo : undefined;
      if (does === undefined) return;
      event.preventDefault();
      does();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [onUndo, onRedo]);
}

/** Fields where a text is written: a checkbox or a range has no undoing of its own. */
const TEXT_FIELDS =
  'textarea, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TEXT_FIELDS);
}
