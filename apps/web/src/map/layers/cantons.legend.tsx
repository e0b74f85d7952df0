import type { Translate } from "../../i18n/translate.ts";
import { CANTON_SERVICES } from "../canton-services.ts";
import { GROUND_COLOURS } from "../map-colours.ts";
import styles from "./legend.module.css";
import { Swatch } from "./swatch.tsx";

export function CantonsLegend({ t }: { readonly t: Translate }) {
  return (
    <ul className={styles.list}>
      {CANTON_SERVICES.map(({ service, colour }) => (
        <li key={service}>
          <Swatch colour={colour}>
            <rect className={styles.ground} x="-11" y="-8" width="22" height="16" />
          </Swatch>
          {t(`layers.cantonService.${service}`)}
        </li>
      ))}
      <WithoutSiteEntry label={t("mapTools.cantonWithoutSiteEdge")} />
      <li>
        <Swatch colour={GROUND_COLOURS.cantonLine}>
          <path className={styles.line} d="M-12 0H12" strokeWidth="3" />
        </Swatch>
        {t("layers.cantonsLegend")}
      </li>
      <li>
        <Swatch colour={GROUND_COLOURS.sharedTown}>
          <path className={styles.line} d="M-12 4 4-12M-12 12 12-12M-4 12 12-4" strokeWidth="1.5" />
        </Swatch>
        {t("layers.sharedTown")}
      </li>
    </ul>
  );
}

/** Over the map: what stands out of cantons, alone. */
export function CantonsWithoutSiteLegend({ t }: { readonly t: Translate }) {
  return (
    <ul className={styles.list}>
      <WithoutSiteEntry label={t("layers.cantonService.none")} />
    </ul>
  );
}

function WithoutSiteEntry({ label }: { readonly label: string }) {
  return (
    <li>
      <Swatch colour={GROUND_COLOURS.cantonWithoutSite}>
        <path className={styles.line} d="M-11 8V-8H11" strokeWidth="4" />
      </Swatch>
      {label}
    </li>
  );
}
