"use client";
import { useTranslations } from "use-intl";
import type { PlannerView } from "../use-planner-view.ts";
import { ToolCheckbox } from "./tool-checkbox.tsx";

interface PlanIgnSwitchProps {
  readonly view: Pick<PlannerView, "state" | "change">;
  readonly isSilent: boolean;
}

/** The background that comes from another machine: off until it is asked for, and its failure is said. */
export function PlanIgnSwitch({ view, isSilent }: PlanIgnSwitchProps) {
  const t = useTranslations();
  const isOn = view.state.fond !== null;
  return (
    <div>
      <ToolCheckbox
        id="carte-plan-ign"
        label={t("mapTools.planIgn")}
        hint={t("mapTools.planIgnHint")}
        isChecked={isOn}
        onChange={(isAsked) => view.change({ fond: isAsked ? "plan-ign" : null })}
      />
      <p role="status" className={isOn && isSilent ? "fr-error-text" : undefined}>
        {isOn && isSilent && t("mapTools.planIgnSilent")}
      </p>
    </div>
  );
}
