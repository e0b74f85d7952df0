"use client";
import { useRef } from "react";

/** A value as it was before a drag, for as long as the drag lasts: what is too long to follow the hand is drawn from it. */
export function useSettled<Value>(value: Value, isDragging: boolean): Value {
  const settled = useRef(value);
  if (!isDragging) settled.current = value;
  return settled.current;
}
