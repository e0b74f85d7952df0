"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { RemedyAnswer } from "../../map/worker/protocol.ts";
import styles from "./panel.module.css";
import type { SelectionPanelProps } from "./selection-panel.tsx";
import { useFormat } from "./use-format.ts";

type CantonRemedyProps = Pick<
  SelectionPanelProps,
  "map" | "answer" | "worker" | "thresholdMinutes" | "timeFactor" | "onPropose"
> & {
  readonly code: string;
};

/** For a canton without a site: the place of it where one would serve best, and the button that puts it there. */
export function CantonRemedy({
  code,
  map,
  answer,
  worker,
  thresholdMinutes,
  timeFactor,
  onPropose,
}: CantonRemedyProps) {
  const t = useTranslations();
  const format = useFormat();
  const [remedy, setRemedy] = useState<RemedyAnswer | null>();
  // Asked again for every answer: what serves best depends on the sites in force.
  useEffect(() => {
    let isStale = false;
    worker.ask("remedy", { cantonCode: code, thresholdSeconds: thresholdMinutes * 60, timeFactor }).then(
      (found) => {
        if (!isStale) setRemedy(found);
      },
      () => {
        if (!isStale) setRemedy(null);
      },
    );
    return () => {
      isStale = true;
    };
  }, [worker, code, thresholdMinutes, timeFactor, answer]);

  const home = remedy ? map.homes[remedy.home] : undefined;
  return (
    <>
      <p>
        <strong>{t("selection.cantonNoSite")}</strong>
      </p>
      <h4 className={styles.subtitle}>{t("selection.remedy")}</h4>
      {remedy === null && <p>{t("selection.remedyNone")}</p>}
      {remedy && home && (
        <>
          <p>
            {t(remedy.newlyCovered > 0 ? "selection.remedyGain" : "selection.remedyNoGain", {
              place: home.name,
              gained: format.people(remedy.newlyCovered),
              saved: remedy.savedSeconds === null ? t("common.noValue") : format.minutes(remedy.savedSeconds),
            })}
          </p>
          {remedy.shared && <p className={styles.note}>{t("selection.remedySharedTown")}</p>}
          <button
            type="button"
            className="fr-btn fr-btn--sm"
            onClick={() => onPropose(home.longitude, home.latitude, code)}
          >
            {t("selection.remedyPropose", { place: home.name })}
          </button>
        </>
      )}
    </>
  );
}
