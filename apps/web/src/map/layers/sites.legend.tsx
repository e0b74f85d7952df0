import { SITE_FORMATS, SITE_STATUSES, type SiteStatus } from "@maillage/planning/views";
import type { Translate } from "../../i18n/translate.ts";
import { FORMAT_MARKS, STATUS_SYMBOLS } from "../site-symbols.ts";
import styles from "./legend.module.css";
import { Swatch } from "./swatch.tsx";

/** Of the numbered discs of sites that the changes add. */
const ADDED_COLOUR = { light: "#6a0dad", dark: "#6a0dad" };
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
        <StatusEntries statuses={SITE_STATUSES} nameOf={(status) => t(`siteStatus.${status}`)} />
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

interface SitesShortLegendProps {
  readonly statuses: readonly SiteStatus[];
  /** Whether sites that the changes add are drawn. */
  readonly hasAdded: boolean;
  readonly t: Translate;
}

/** Over the map: only what is drawn. */
export function SitesShortLegend({ statuses, hasAdded, t }: SitesShortLegendProps) {
  return (
    <ul className={styles.list}>
      <StatusEntries statuses={statuses} nameOf={(status) => t(`mapTools.siteKey.${status}`)} />
      {hasAdded && (
        <li>
          <Swatch colour={ADDED_COLOUR}>
            <circle className={styles.coloured} r="9" />
          </Swatch>
          {t("mapTools.addedKey")}
        </li>
      )}
    </ul>
  );
}

interface StatusEntriesProps {
  readonly statuses: readonly SiteStatus[];
  readonly nameOf: (status: SiteStatus) => string;
}

function StatusEntries({ statuses, nameOf }: StatusEntriesProps) {
  return statuses.map((status) => (
    <li key={status}>
      <Swatch colour={STATUS_SYMBOLS[status].colour}>
        <path className={styles.coloured} d={STATUS_SYMBOLS[status].path} />
      </Swatch>
      {nameOf(status)}
    </li>
  ));
}
