import type { SchemeColour } from "../../map/travel-time-colours.ts";
import styles from "./chart-legend.module.css";
import { schemeStyle } from "./scheme-style.ts";

export interface LegendEntry {
  readonly label: string;
  readonly colour: SchemeColour;
}

/** What colours mean, in the order of the classes. Named when it says what is counted. */
export function ChartLegend({ title, entries }: { readonly title?: string; readonly entries: readonly LegendEntry[] }) {
  return (
    <>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      <ul className={styles.legend}>
        {entries.map(({ label, colour }) => (
          <li key={label}>
            <span className={styles.key} style={schemeStyle(colour)} aria-hidden="true" />
            {label}
          </li>
        ))}
      </ul>
    </>
  );
}
