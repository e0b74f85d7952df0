import type { Translate } from "../../i18n/translate.ts";
import { GROUND_COLOURS } from "../map-colours.ts";
import { COLOURED_CLASSES } from "../travel-time-colours.ts";
import { travelTimeLabel } from "../travel-time-label.ts";
import { BEYOND_RING_WIDTH } from "./homes.ts";
import styles from "./legend.module.css";
import { Swatch } from "./swatch.tsx";

interface HomesLegendProps {
  /** As it is written. */
  readonly thresholdMinutes: string;
  readonly t: Translate;
}

export function HomesLegend({ thresholdMinutes, t }: HomesLegendProps) {
  return (
    <>
      <p className={styles.note}>
        {t("layers.homesLegend")}. {t("layers.homesSize")}.
      </p>
      <ul className={styles.list}>
        {COLOURED_CLASSES.map(({ timeClass, colour }) => (
          <li key={timeClass.id}>
            <Swatch colour={colour}>
              <circle className={styles.coloured} r="9" />
            </Swatch>
            {travelTimeLabel(timeClass, t)}
          </li>
        ))}
        <li>
          <Swatch colour={GROUND_COLOURS.beyond}>
            <circle className={styles.line} r="8" strokeWidth={BEYOND_RING_WIDTH * 1.5} />
          </Swatch>
          {t("layers.beyondThreshold", { threshold: thresholdMinutes })}
        </li>
      </ul>
    </>
  );
}
