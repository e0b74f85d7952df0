"use client";
import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPCClient } from "../../planner/planner-providers.tsx";
import { useFormat } from "../../planner/use-format.ts";
import styles from "./curve.module.css";
import { FrontChart } from "./front-chart.tsx";
import { FrontTable } from "./front-table.tsx";
import { type FrontPoint, searchFront } from "./search-front.ts";

interface FrontSectionProps {
  /** The question, of which the number of sites changes. */
  readonly query: ProposalQuery;
  /** The number that the page shows a plan of. */
  readonly shown: number;
  readonly hasCantons: boolean;
  readonly onChoose: (newSites: number) => void;
}

/** Each point waits for the one before: more would keep a small machine busy for long. */
const COUNT_MAX = 30;
const COUNT_AT_FIRST = 8;

/** How many sites are worth it: the best plan of each number, searched one after the other. */
export function FrontSection({ query, shown, hasCantons, onChoose }: FrontSectionProps) {
  const t = useTranslations("proposals.curve");
  const format = useFormat();
  const client = useTRPCClient();
  const [points, setPoints] = useState<readonly FrontPoint[]>([]);
  const [running, setRunning] = useState<AbortController>();
  const [failure, setFailure] = useState<string>();
  const latest = useRef(running);
  latest.current = running;
  useEffect(() => () => latest.current?.abort(), []);

  const draw = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = Number(new FormData(event.currentTarget).get("courbe"));
    const controller = new AbortController();
    const { signal } = controller;
    setRunning(controller);
    setFailure(undefined);
    setPoints([]);
    try {
      const onPoint = (point: FrontPoint) => setPoints((known) => [...known, point]);
      await searchFront(client, query, Math.min(Math.max(1, asked), COUNT_MAX), { onPoint, signal });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setRunning(undefined);
    }
  };
  const first = points[0]?.proposal;
  return (
    <section aria-labelledby="combien-de-sites">
      <h2 id="combien-de-sites">{t("title")}</h2>
      <p>{t("explained")}</p>
      <form className={styles.form} onSubmit={(event) => void draw(event)}>
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="courbe">
            {t("count")}
          </label>
          <input
            className="fr-input"
            id="courbe"
            name="courbe"
            type="number"
            min={1}
            max={COUNT_MAX}
            required
            defaultValue={Math.max(COUNT_AT_FIRST, Math.min(shown, COUNT_MAX))}
          />
        </div>
        {running === undefined ? (
          <button type="submit" className="fr-btn fr-btn--secondary">
            {t("draw")}
          </button>
        ) : (
          <button type="button" className="fr-btn fr-btn--secondary" onClick={() => running.abort()}>
            {t("stop")}
          </button>
        )}
      </form>
      <p role="status">{running !== undefined && t("searching", { count: points.length + 1 })}</p>
      {failure !== undefined && (
        <div className="fr-alert fr-alert--warning fr-alert--sm" role="alert">
          <p>{t("failed", { message: failure })}</p>
        </div>
      )}
      {first !== undefined && (
        <>
          <FrontChart
            description={t("chart")}
            points={[
              { newSites: 0, people: first.people.today },
              ...points.map(({ newSites, proposal }) => ({ newSites, people: proposal.people.withPlan })),
            ]}
            total={first.people.total}
            {...{ shown, format, onChoose }}
          />
          <FrontTable {...{ points, hasCantons, onChoose }} />
        </>
      )}
    </section>
  );
}
