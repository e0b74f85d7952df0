"use client";
import { formatClockTime } from "@maillage/opening-hours";
import { useTranslations } from "use-intl";
import { dayTitle } from "../../../i18n/day-title.ts";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetSection } from "./sheet-section.tsx";
import { StopsForm } from "./stops-form.tsx";

/** Where and when a travelling site stops. */
export function StopsSection() {
  const t = useTranslations("sitePages");
  const { locale } = useFormat();
  const { site } = useSheet();
  const { stops } = site;
  const title = t("sheet.stops");
  return (
    <SheetSection title={title} name="stops" form={(onClose) => <StopsForm title={title} onClose={onClose} />}>
      <p className={styles.note}>{t("stops.explained")}</p>
      {stops === null && <p>{t("stops.unknown")}</p>}
      {stops?.length === 0 && <p>{t("stops.none")}</p>}
      {stops !== null && stops.length > 0 && (
        <TableFrame caption={`${title}, ${site.name}`}>
          <thead>
            <tr>
              <th scope="col">{t("stops.place")}</th>
              <th scope="col">{t("stops.weekday")}</th>
              <th scope="col">{t("stops.opens")}</th>
              <th scope="col">{t("stops.closes")}</th>
              <th scope="col">{t("stops.frequency")}</th>
            </tr>
          </thead>
          <tbody>
            {stops.map((stop) => (
              <tr key={`${stop.place} ${stop.weekday} ${stop.opens} ${stop.frequency}`}>
                <th scope="row">{stop.place}</th>
                <td>{dayTitle(stop.weekday, locale)}</td>
                <td>{formatClockTime(stop.opens, locale)}</td>
                <td>{formatClockTime(stop.closes, locale)}</td>
                <td>{t(`stops.frequencies.${stop.frequency}`)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </SheetSection>
  );
}
