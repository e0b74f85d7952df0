"use client";
import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import { FRONT_SITES_MAX } from "@maillage/planning/study-queries";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import styles from "../proposals.module.css";
import { NumberQuestionField } from "../question/number-question-field.tsx";
import { StudyState } from "../study-state.tsx";
import { useStudy } from "../use-study.ts";
import { FrontChart } from "./front-chart.tsx";
import { FrontTable } from "./front-table.tsx";

interface FrontSectionProps {
  /** The question, of which the number of sites changes. */
  readonly query: ProposalQuery;
  /** How many sites the front goes to; null until it is asked for. */
  readonly newSitesMax: number | null;
  /** The number that the page shows a plan of. */
  readonly shown: number | null;
  readonly onAsk: (newSitesMax: number) => void;
  /** Address of the question with another number of sites. */
  readonly hrefOf: (newSites: number) => string;
  readonly onChoose: (newSites: number) => void;
}

const COUNT_AT_FIRST = 8;

/** How many sites are worth it: the best plan of each number, which a point or a row asks for. */
export function FrontSection({ query, newSitesMax, shown, onAsk, hrefOf, onChoose }: FrontSectionProps) {
  const t = useTranslations("proposals.curve");
  const format = useFormat();
  const search = useStudy(query, newSitesMax === null ? undefined : { kind: "front", newSitesMax });
  const answer = search.view?.answer;
  const isDone = answer?.kind === "front";
  const points = isDone ? answer.points : (search.view?.progress?.points ?? []);
  const [first] = points;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onAsk(Number(new FormData(event.currentTarget).get("courbe")));
  };
  return (
    <section aria-labelledby="combien-de-sites" className={styles.section}>
      <h3 id="combien-de-sites" className="fr-h5">
        {t("title")}
      </h3>
      <p>{t("explained")}</p>
      <form className={styles.inline} onSubmit={submit}>
        <NumberQuestionField
          key={newSitesMax}
          name="courbe"
          label={t("count")}
          value={newSitesMax ?? Math.min(Math.max(COUNT_AT_FIRST, shown ?? 0), FRONT_SITES_MAX)}
          {...{ min: 1, max: FRONT_SITES_MAX, isRequired: true }}
        />
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t("draw")}
        </button>
      </form>
      <StudyState search={search} title={t("searching")} hasRefused={(query.forbid ?? []).length > 0} />
      {first !== undefined && (
        <>
          <FrontChart
            description={t("chart")}
            points={points.map(({ newSites, people }) => ({ newSites, people: people.withPlan }))}
            total={first.people.total}
            {...{ shown, format, hrefOf, onChoose }}
          />
          <FrontTable points={points} {...{ shown, hrefOf, onChoose }} />
        </>
      )}
      {isDone && !answer.isComplete && <p>{t("cut")}</p>}
      {isDone && answer.isComplete && points.length > 0 && (
        <p>{t("saturated", { count: points.at(-1)?.newSites ?? 0 })}</p>
      )}
    </section>
  );
}
