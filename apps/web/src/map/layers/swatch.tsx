import type { CSSProperties, ReactNode } from "react";
import { SYMBOL_SIZE } from "../site-symbols.ts";
import type { SchemeColour } from "../travel-time-colours.ts";
import styles from "./legend.module.css";

/** A legend's drawing, in the same units as the map's symbols; the words beside it say what it stands for. */
export function Swatch({ colour, children }: { readonly colour: SchemeColour; readonly children: ReactNode }) {
  const half = SYMBOL_SIZE / 2;
  return (
    <svg
      className={styles.swatch}
      viewBox={`${-half} ${-half} ${SYMBOL_SIZE} ${SYMBOL_SIZE}`}
      style={{ "--light": colour.light, "--dark": colour.dark } as CSSProperties}
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
