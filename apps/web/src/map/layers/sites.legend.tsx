import { SITE_FORMATS, SITE_STATUSES } from "@maillage/planning/views";
import type { Translate } from "../../i18n/translate.ts";
import { FORMAT_MARKS, STATUS_SYMBOLS } from "../site-symbols.ts";
import styles from "./legend.module.css";
import { Swatch } from "./swatch.tsx";

const GREY = { light: "#3a3a3a", dark: "#cecece" };

interface SitesLegendProps {
  /** Whether a travelling site is drawn, and so its garage. */
  readonly hasGarage: boolean;
  readonly t: Translate;
}

export function SitesLegend({ hasGarage, t }: SitesLegendProps) {
  return (
    <>
      <p className={styles.note}>{t("layers.sitesLegend")}.</p>
      <ul className={styles.list}>
        {SITE_STATUSES.map((status) => (
          <li key={status}>
            <Swatch colour={STATUS_SYMBOLS[status].colour}>
              <path className={styles.coloured} d={STATUS_SYMBOLS[status].path} />
            </Swatch>
            {t(`siteStatus.${status}`)}
          </li>
        ))}
        {SITE_FORMATS.map((format) => (
          <li key={format}>
            <Swatch colour={GREY}>
              <path className={styles.coloured} d={STATUS_SYMBOLS.labelled.path} />
              <path className={styles.mark} d={FORMAT_MARKS[format]} />
            </Swatch>
            {t(`siteFormat.${format}`)}
          </li>
        ))}
      </ul>
      {hasGarage && (
        <p className={styles.garage}>
          <Swatch colour={STATUS_SYMBOLS.labelled.colour}>
            <path className={styles.line} strokeWidth="2.5" d={STATUS_SYMBOLS.labelled.path} />
          </Swatch>
          {t("mapTools.garage")}
        </p>
      )}
    </>
  );
}
