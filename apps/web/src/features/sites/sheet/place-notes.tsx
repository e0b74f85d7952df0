import type { PlaceView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import styles from "./sheet.module.css";

interface PlaceNotesProps {
  readonly place: PlaceView;
  /** Those that the site is known to be in, when it stands there; else those of the commune. */
  readonly cantonCodes: readonly string[];
  readonly cantonNames: Readonly<Record<string, string>>;
  readonly isModelled: boolean;
  readonly t: Translate;
  readonly format: Format;
}

/** Where a point is and what is odd about it, in words: warnings, never walls. */
export function PlaceNotes({ place, cantonCodes, cantonNames, isModelled, t, format }: PlaceNotesProps) {
  const { commune, nearestCommune, road, isFarFromRoad, snapMetresMax } = place;
  const warnings = [
    ...(commune === null && nearestCommune !== null
      ? [
          t("sitePages.place.outside", {
            ...{ distance: format.distance(nearestCommune.metres), commune: nearestCommune.name },
          }),
        ]
      : []),
    ...(road === null ? [t("sitePages.place.noRoad", { metres: format.distance(snapMetresMax) })] : []),
    ...(road !== null && isFarFromRoad
      ? [t("sitePages.place.farFromRoad", { metres: format.distance(road.metres) })]
      : []),
  ];
  return (
    <>
      {commune !== null && (
        <p className="fr-mb-0">
          {t("sitePages.place.commune", {
            commune: commune.name,
            cantons: format.list(cantonCodes.map((code) => cantonNames[code] ?? code)),
          })}
        </p>
      )}
      {road !== null && !isFarFromRoad && (
        <p className={styles.note}>
          {t(isModelled ? "sitePages.place.modelledRoad" : "sitePages.place.onRoad", {
            metres: format.distance(road.metres),
          })}
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="fr-alert fr-alert--warning fr-alert--sm">
          {warning}
        </p>
      ))}
    </>
  );
}
