"use client";
import { useMemo, useSyncExternalStore } from "react";
import { z } from "zod";

/** A question that a planner keeps to compare its answer with others. */
export interface KeptProposal {
  /** Its address, from `?` on: two of the same are one. */
  readonly question: string;
  /** What it asks, in words, in the language it was kept in. */
  readonly name: string;
}

const KEPT_COUNT_MAX = 12;
const KEY_PREFIX = "maillage-propositions-";
const keptSchema = z.array(z.strictObject({ question: z.string(), name: z.string() }));
const NONE = "[]";

const listeners = new Set<() => void>();

/** The questions that this browser keeps for a territory, the latest first; none where it keeps nothing. */
export function useKeptProposals(territory: string): readonly KeptProposal[] {
  const text = useSyncExternalStore(
    subscribe,
    () => read(KEY_PREFIX + territory),
    () => NONE,
  );
  return useMemo(() => parse(text), [text]);
}

/** Keeps a question, in the place of the same one; the oldest leaves when there are too many. @returns whether the browser kept it. */
export function keepProposal(territory: string, kept: KeptProposal): boolean {
  const others = parse(read(KEY_PREFIX + territory)).filter(({ question }) => question !== kept.question);
  return write(territory, [kept, ...others].slice(0, KEPT_COUNT_MAX));
}

export function dropProposal(territory: string, question: string): void {
  write(
    territory,
    parse(read(KEY_PREFIX + territory)).filter((each) => each.question !== question),
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab keeps proposals too.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** A browser may refuse to keep anything: nothing is kept then. */
function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? NONE;
  } catch {
    return NONE;
  }
}

function write(territory: string, kept: readonly KeptProposal[]): boolean {
  try {
    localStorage.setItem(KEY_PREFIX + territory, JSON.stringify(kept));
    for (const listener of listeners) listener();
    return true;
  } catch {
    return false;
  }
}

/** What another version of the page left, and cannot be read, is as nothing. */
function parse(text: string): readonly KeptProposal[] {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
