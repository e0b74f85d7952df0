import legendStyles from "../../../map/layers/legend.module.css";
import { Swatch } from "../../../map/layers/swatch.tsx";
import type { SchemeColour } from "../../../map/travel-time-colours.ts";
import styles from "./map.module.css";

interface MapLegendProps {
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly colour: SchemeColour; readonly label: string }[];
}

/** What the colours of homes say. */
export function MapLegend({ title, entries }: MapLegendProps) {
  return (
    <>
      <p className={legendStyles.note}>{title}</p>
      <ul className={`${legendStyles.list} ${styles.legend}`}>
        {entries.map(({ id, colour, label }) => (
          <li key={id}>
            <Swatch colour={colour}>
              <circle className={legendStyles.coloured} r="9" />
            </Swatch>
            {label}
          </li>
        ))}
      </ul>
    </>
  );
}
