"use client";
import { createContext, type ReactNode, useContext, useState } from "react";

/** What is typed in a form of the sheet, kept in this tab until it is saved or given up: a page loaded again finds it. */
export interface SectionDraft {
  /** Whether something was found when the form opened. */
  readonly isRestored: boolean;
  readonly read: (field: string) => unknown;
  readonly write: (field: string, value: unknown) => void;
}

const NO_DRAFT: SectionDraft = { isRestored: false, read: () => undefined, write: () => {} };

const SectionDraftContext = createContext<SectionDraft>(NO_DRAFT);

/** Changed with the shape of what forms hold: a draft of another release is then not found, rather than misread. */
const FORMAT = 1;

/** `maillage 1 52 297 hours`: whatever the scenario, since the first saving of another form makes one. */
export function draftKeyOf(territory: string, siteId: string, section: string): string {
  return `maillage ${FORMAT} ${territory} ${siteId} ${section}`;
}

/** Whether a form was left with something in it. Only in a browser. */
export function hasDraft(key: string): boolean {
  return Object.keys(readDraft(key)).length > 0;
}

export function forgetDraft(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing had nothing to forget.
  }
}

export function SectionDraftProvider({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const [draft] = useState((): SectionDraft => {
    const found = readDraft(id);
    const values = { ...found };
    return {
      isRestored: Object.keys(found).length > 0,
      read: (field) => found[field],
      write: (field, value) => {
        values[field] = value;
        try {
          sessionStorage.setItem(id, JSON.stringify(values));
        } catch {
          // Full, or refused by the browser's settings: the form holds it still, and asks before the page is left.
        }
      },
    };
  });
  return <SectionDraftContext value={draft}>{children}</SectionDraftContext>;
}

export function useSectionDraft(): SectionDraft {
  return useContext(SectionDraftContext);
}

/**
 * A state of a form that outlives a reload of the page.
 *
 * @param field its name, unique in the form.
 * @param initial used when nothing was left; what it gives must survive `JSON.stringify`.
 */
export function useDraft<Value>(field: string, initial: () => Value): readonly [Value, (value: Value) => void] {
  const draft = useSectionDraft();
  // Written by this very field, in this format.
  const [value, setValue] = useState(() => (draft.read(field) as Value | undefined) ?? initial());
  return [
    value,
    (next) => {
      setValue(next);
      draft.write(field, next);
    },
  ];
}

function readDraft(key: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
