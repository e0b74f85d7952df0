import { SITE_FORMATS, SITE_STATUSES } from "@maillage/planning/views";
import type { Translate } from "../../i18n/translate.ts";
import { FORMAT_MARKS, STATUS_SYMBOLS } from "../site-symbols.ts";
import styles from "./legend.module.css";
import { Swatch } from "./swatch.tsx";

const GREY = { light: "#3a3a3a", dark: "#cecece" };

export function SitesLegend({ t }: { readonly t: Translate }) {
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
    </>
  );
}
