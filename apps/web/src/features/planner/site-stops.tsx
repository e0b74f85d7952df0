import { formatDayHours, weekdayName } from "@maillage/opening-hours";
import type { SiteView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import styles from "./panel.module.css";
import { useFormat } from "./use-format.ts";

/** Where and when a travelling site receives people, each stop of which the map draws; nothing for a site that stays. */
export function SiteStops({ site: { format: siteFormat, stops } }: { readonly site: SiteView }) {
  const t = useTranslations();
  const { locale } = useFormat();
  if (siteFormat !== "travelling") return null;
  if (stops === null) return <p>{t("mapTools.stopsUnknown")}</p>;
  if (stops.length === 0) return <p>{t("mapTools.stopsNone")}</p>;
  return (
    <>
      <p id="arrets-du-site">{t("mapTools.stops")}</p>
      <ul className={styles.nearest} aria-labelledby="arrets-du-site">
        {stops.map(({ place, weekday, opens, closes, frequency }) => (
          <li key={`${place} ${weekday} ${opens} ${frequency}`}>
            {t("mapTools.stopLine", {
              place,
              slot: `${weekdayName(weekday, locale)} ${formatDayHours([{ opens, closes }], locale)}`,
              frequency: t(`sitePages.stops.frequencies.${frequency}`),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
