"use client";
import { memo } from "react";
import { useTranslations } from "use-intl";
import { COLOURINGS, HOME_FORMS, type HomeForm } from "../../../view-state/map-tools-parsers.ts";
import type { PlannerView } from "../use-planner-view.ts";
import { ClassesField } from "./classes-field.tsx";
import { FIRST_SWIPE_PERCENT } from "./first-swipe-percent.ts";
import { PlanIgnSwitch } from "./plan-ign-switch.tsx";
import { ToolCheckbox } from "./tool-checkbox.tsx";
import styles from "./tools.module.css";

interface ColoursPanelProps {
  readonly view: Pick<PlannerView, "state" | "change">;
  /** Address of the server of Plan IGN; without one the choice is not offered. */
  readonly planIgnUrl: string | null;
  readonly isPlanIgnSilent: boolean;
}

const FORM_KEYS = {
  auto: "mapTools.formAuto",
  surface: "mapTools.formSurface",
  lieux: "mapTools.formPlaces",
} as const satisfies Record<HomeForm, string>;

/** What the colours of homes say, by which classes, and how homes are drawn. */
export const ColoursPanel = memo(function ColoursPanel(props: ColoursPanelProps) {
  const { view, planIgnUrl, isPlanIgnSilent } = props;
  const t = useTranslations();
  const { state, change } = view;
  return (
    <div className={styles.panel}>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="carte-couleurs">
          {t("mapTools.colours")}
        </label>
        <select
          className="fr-select"
          id="carte-couleurs"
          value={state.couleurs}
          onChange={({ target }) => {
            const couleurs = COLOURINGS.find((each) => each === target.value);
            if (couleurs !== undefined) change({ couleurs });
          }}
        >
          {COLOURINGS.map((colouring) => (
            <option key={colouring} value={colouring}>
              {t(`mapTools.colouring.${colouring}`)}
            </option>
          ))}
        </select>
      </div>
      <ToolCheckbox
        id="carte-volet"
        label={t("mapTools.swipe")}
        isChecked={state.volet !== null}
        onChange={(isOn) => change({ volet: isOn ? FIRST_SWIPE_PERCENT : null })}
      />
      <ToolCheckbox
        id="carte-oublies"
        label={t("mapTools.tailOnly")}
        isChecked={state.oublies}
        onChange={(oublies) => change({ oublies })}
      />
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="carte-forme">
          {t("mapTools.form")}
        </label>
        <select
          className="fr-select"
          id="carte-forme"
          value={state.forme}
          onChange={({ target }) => {
            const forme = HOME_FORMS.find((each) => each === target.value);
            if (forme !== undefined) change({ forme });
          }}
        >
          {HOME_FORMS.map((form) => (
            <option key={form} value={form}>
              {t(FORM_KEYS[form])}
            </option>
          ))}
        </select>
      </div>
      <ClassesField view={view} />
      {planIgnUrl !== null && <PlanIgnSwitch view={view} isSilent={isPlanIgnSilent} />}
    </div>
  );
});
