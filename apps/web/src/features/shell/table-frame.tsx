import type { ReactNode } from "react";

interface TableFrameProps {
  /** Names the table for readers, and its scrolling region for the keyboard; a heading says it to the others. */
  readonly caption: string;
  /** `thead` and `tbody`. */
  readonly children: ReactNode;
}

/** A table in the State design system's frame: wide ones scroll inside it, and the keyboard can scroll them. */
export function TableFrame({ caption, children }: TableFrameProps) {
  return (
    <div className="fr-table fr-table--sm">
      <div className="fr-table__wrapper">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard. */}
        <section className="fr-table__container" tabIndex={0} aria-label={caption}>
          <div className="fr-table__content">
            <table>
              <caption className="fr-sr-only">{caption}</caption>
              {children}
            </table>
          </div>
        </section>
      </div>
    </div>
  );
}
