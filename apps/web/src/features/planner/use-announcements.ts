"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { servedCantons } from "./results-panel.tsx";
import type { NamedSite } from "./site-directory.ts";
import { useFormat } from "./use-format.ts";
import type { PlannerComputation } from "./use-planner-worker.ts";

/** Long enough for a hand or a key to pause: figures that are still moving are not read out. */
const QUIET_MS = 600;

/**
 * The sentence of the live region: what an action did, then the figures once they are still. The first figures are not
 * announced: they are the page.
 */
export function useAnnouncements(answer: PlannerComputation["answer"], directory: ReadonlyMap<string, NamedSite>) {
  const t = useTranslations();
  const format = useFormat();
  const [action, setAction] = useState("");
  const [figures, setFigures] = useState("");
  const isFirst = useRef(true);

  useEffect(() => {
    if (answer === undefined) return;
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const { base, live, scenario } = answer;
    const offRoad = answer.placed.filter(({ isPlaced, isOnRoad }) => isPlaced && !isOnRoad);
    const names = offRoad.map(({ siteId }) => directory.get(siteId)?.name ?? siteId);
    const refusal =
      names.length === 0 ? "" : t("editing.offRoadAnnounced", { count: names.length, names: format.list(names) });
    const sentence = t("planner.announcement", {
      share: format.share(live.share),
      threshold: format.people(scenario.thresholdSeconds / 60),
      difference: format.peopleDifference(live.covered - base.covered),
      cantons: format.people(servedCantons(live)),
      total: format.people(live.cantons.length),
    });
    const timer = setTimeout(() => setFigures(`${refusal} ${sentence}`.trim()), QUIET_MS);
    return () => clearTimeout(timer);
  }, [answer, directory, t, format]);

  const announce = useCallback((sentence: string) => setAction(sentence), []);
  return { sentence: `${action} ${figures}`.trim(), announce };
}
