import type { Translate } from "../../i18n/translate.ts";
import { GROUND_COLOURS } from "../map-colours.ts";
import styles from "./legend.module.css";
import { Swatch } from "./swatch.tsx";

export function CommunesLegend({ t }: { readonly t: Translate }) {
  return (
    <ul className={styles.list}>
      <li>
        <Swatch colour={GROUND_COLOURS.communeLine}>
          <path className={styles.line} d="M-12 0H12" strokeWidth="2" />
        </Swatch>
        {t("layers.communesLegend")}
      </li>
    </ul>
  );
}
