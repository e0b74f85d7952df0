"use client";
import { memo } from "react";
import { useTranslations } from "use-intl";
import styles from "./map-overlays.module.css";
import { FIRST_SWIPE_PERCENT } from "./tools/first-swipe-percent.ts";
import type { PlannerView } from "./use-planner-view.ts";

const SIDES = ["avant", "temps", "ecart"] as const;

/** Over the map, once something is changed: before, after, what differs, or both at once on either side of a line. */
export const CompareSwitch = memo(function CompareSwitch({ view }: { readonly view: PlannerView }) {
  const t = useTranslations("mapTools");
  const { couleurs, volet } = view.state;
  return (
    <fieldset className={styles.compare}>
      <legend className="fr-sr-only">{t("compare")}</legend>
      {SIDES.map((side) => (
        <button
          key={side}
          type="button"
          aria-pressed={volet === null && couleurs === side}
          onClick={() => view.change({ couleurs: side, volet: null })}
        >
          {t(`compareSide.${side}`)}
        </button>
      ))}
      <button
        type="button"
        aria-pressed={volet !== null}
        onClick={() => view.change({ couleurs: "temps", volet: volet === null ? FIRST_SWIPE_PERCENT : null })}
      >
        {t("compareSide.volet")}
      </button>
    </fieldset>
  );
});
