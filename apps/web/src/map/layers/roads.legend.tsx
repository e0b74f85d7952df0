import type { Translate } from "../../i18n/translate.ts";
import { GROUND_COLOURS } from "../map-colours.ts";
import styles from "./legend.module.css";
import { Swatch } from "./swatch.tsx";

export function RoadsLegend({ t, isModelled }: { readonly t: Translate; readonly isModelled: boolean }) {
  return (
    <ul className={styles.list}>
      <li>
        <Swatch colour={GROUND_COLOURS.road}>
          <path className={styles.line} d="M-12 4 0-4 12 2" strokeWidth="3" />
        </Swatch>
        {t(isModelled ? "layers.roadsLegend" : "layers.roads")}
      </li>
      <li>
        <Swatch colour={GROUND_COLOURS.route}>
          <path className={styles.line} d="M-12 4 0-4 12 2" strokeWidth="4" />
        </Swatch>
        {t("layers.route")}
      </li>
    </ul>
  );
}
