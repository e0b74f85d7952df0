"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { servedCantons } from "./results-panel.tsx";
import { useFormat } from "./use-format.ts";
import type { PlannerComputation } from "./use-planner-worker.ts";

/** Long enough for a hand or a key to pause: figures that are still moving are not read out. */
const QUIET_MS = 600;

/**
 * The sentence of the live region: what an action did, then the figures once they are still. The first figures are not
 * announced: they are the page.
 */
export function useAnnouncements(answer: PlannerComputation["answer"], isDragging: boolean) {
  const t = useTranslations();
  const format = useFormat();
  const [action, setAction] = useState("");
  const [figures, setFigures] = useState("");
  const isFirst = useRef(true);

  useEffect(() => {
    if (answer === undefined || isDragging) return;
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const { base, live, scenario } = answer;
    const offRoad = answer.proposals.flatMap(({ onRoad }, index) => (onRoad ? [] : [String(index + 1)]));
    const refusal =
      offRoad.length === 0 ? "" : t("propose.offRoadAnnounced", { count: offRoad.length, names: format.list(offRoad) });
    const sentence = t("planner.announcement", {
      share: format.share(live.share),
      threshold: format.people(scenario.thresholdSeconds / 60),
      difference: format.peopleDifference(live.covered - base.covered),
      cantons: format.people(servedCantons(live)),
      total: format.people(live.cantons.length),
    });
    const timer = setTimeout(() => setFigures(`${refusal} ${sentence}`.trim()), QUIET_MS);
    return () => clearTimeout(timer);
  }, [answer, isDragging, t, format]);

  const announce = useCallback((sentence: string) => setAction(sentence), []);
  return { sentence: `${action} ${figures}`.trim(), announce };
}
