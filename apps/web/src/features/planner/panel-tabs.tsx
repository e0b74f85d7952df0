"use client";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import styles from "./panel-tabs.module.css";

interface PanelTab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly content: ReactNode;
}

interface PanelTabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly PanelTab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/**
 * The panel's parts, one at a time: arrows go from one to the next. Those of the design system measure what they hold whenever it changes,
 * which is at every move of a hand.
 */
export function PanelTabs<Id extends string>({ label, tabs, chosen, onChoose }: PanelTabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = target === undefined ? undefined : (target + tabs.length) % tabs.length;
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || tab === undefined) return;
    event.preventDefault();
    onChoose(tab.id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={go}>
        {tabs.map(({ id, label: name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`onglet-${id}`}
            aria-selected={id === chosen}
            aria-controls={`panneau-${id}`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {name}
          </button>
        ))}
      </div>
      {/* All stay in the page: what was typed or found in one is there on coming back. */}
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          role="tabpanel"
          id={`panneau-${id}`}
          aria-labelledby={`onglet-${id}`}
          hidden={id !== chosen}
          className={styles.content}
        >
          {content}
        </div>
      ))}
    </>
  );
}
