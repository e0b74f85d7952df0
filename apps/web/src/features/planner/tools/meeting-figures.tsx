"use client";
import { useTranslations } from "use-intl";
import { useUnderHand } from "../live/use-under-hand.ts";
import { servedCantons } from "../results-panel.tsx";
import { useFormat } from "../use-format.ts";
import styles from "./stage.module.css";
import type { MapTools } from "./use-map-tools.ts";

/** The figures of both goals, to be read from the back of a room. They follow a drag. */
export function MeetingFigures({ tools }: { readonly tools: Pick<MapTools, "answer" | "hand" | "view"> }) {
  const { view } = tools;
  const answer = useUnderHand(tools.hand)?.answer ?? tools.answer;
  const t = useTranslations();
  const format = useFormat();
  if (answer === undefined) return <p>{t("planner.loadingRoads")}</p>;
  const { base, live } = answer;
  const figures = [
    {
      id: "share",
      label: t("mapTools.meetingShare", { threshold: format.people(view.state.seuil) }),
      now: format.share(live.share),
      before: format.share(base.share),
    },
    {
      id: "covered",
      label: t("mapTools.meetingPeople"),
      now: format.people(live.covered),
      before: format.people(base.covered),
    },
    {
      id: "cantons",
      label: t("mapTools.meetingCantons"),
      now: `${format.people(servedCantons(live))} / ${format.people(live.cantons.length)}`,
      before: format.people(servedCantons(base)),
    },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ id, label, now, before }) => (
        <div key={id} data-chiffre={id}>
          <dt>{label}</dt>
          <dd>
            {now}
            {before !== now.split(" / ")[0] && <span>{t("mapTools.meetingBefore", { value: before })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
