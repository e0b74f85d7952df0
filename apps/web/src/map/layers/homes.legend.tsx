import type { Translate } from "../../i18n/translate.ts";
import { GROUND_COLOURS } from "../map-colours.ts";
import type { SchemeColour } from "../travel-time-colours.ts";
import { BEYOND_RING_WIDTH } from "./homes.ts";
import styles from "./legend.module.css";
import { Swatch } from "./swatch.tsx";

interface HomesLegendProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly entries: readonly { readonly id: string; readonly colour: SchemeColour; readonly label: string }[];
  /** Discs as large as on the map now; none while homes are areas. */
  readonly sizes: readonly { readonly label: string; readonly radiusPixels: number }[];
  /** As it is written. */
  readonly thresholdMinutes: string;
  /** Over the map, where what is drawn needs no words. */
  readonly isShort?: boolean;
  readonly t: Translate;
}

export function HomesLegend({ title, note, entries, sizes, thresholdMinutes, isShort = false, t }: HomesLegendProps) {
  return (
    <>
      <p className={styles.note}>
        {title}. {note}
      </p>
      <ul className={styles.list}>
        {entries.map(({ id, colour, label }) => (
          <li key={id}>
            <Swatch colour={colour}>
              <circle className={styles.coloured} r="9" />
            </Swatch>
            {label}
          </li>
        ))}
        <li>
          <Swatch colour={GROUND_COLOURS.beyond}>
            <circle className={styles.line} r="8" strokeWidth={BEYOND_RING_WIDTH * 1.5} />
          </Swatch>
          {t(isShort ? "mapTools.ringShort" : "mapTools.ringUnderThreshold", { threshold: thresholdMinutes })}
        </li>
      </ul>
      {!isShort && <p className={styles.note}>{t("mapTools.areasKey")}</p>}
      {!isShort && sizes.length > 0 && <SizeScale sizes={sizes} t={t} />}
    </>
  );
}

function SizeScale({ sizes, t }: Pick<HomesLegendProps, "sizes" | "t">) {
  return (
    <>
      <p className={styles.note}>{t("mapTools.sizes")}</p>
      <ul className={styles.sizes}>
        {sizes.map(({ label, radiusPixels }) => (
          <li key={label}>
            <svg
              width={2 * radiusPixels + 2}
              height={2 * radiusPixels + 2}
              viewBox={`${-radiusPixels - 1} ${-radiusPixels - 1} ${2 * radiusPixels + 2} ${2 * radiusPixels + 2}`}
              aria-hidden="true"
              focusable="false"
            >
              <circle className={styles.size} r={radiusPixels} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </>
  );
}
