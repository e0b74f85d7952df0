import type { Translate } from "../../i18n/translate.ts";
import { COLOURED_CLASSES } from "../travel-time-colours.ts";
import { travelTimeLabel } from "../travel-time-label.ts";
import styles from "./legend.module.css";
import { Swatch } from "./swatch.tsx";

export function HomesLegend({ t }: { readonly t: Translate }) {
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
      </ul>
    </>
  );
}
