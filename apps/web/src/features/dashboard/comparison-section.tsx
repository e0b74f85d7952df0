import { buildSketchProjection, listSketchBounds } from "../analyses/sketch-projection.ts";
import { AreaMap } from "../charts/area-map.tsx";
import { ChartFrame } from "../charts/chart-frame.tsx";
import { ChartLegend } from "../charts/chart-legend.tsx";
import { listShareLegend } from "../charts/share-classes.ts";
import { scoreFiguresOf } from "../overview/score-figures.ts";
import { listCantonAreas } from "./area-shares.ts";
import styles from "./dashboard.module.css";
import type { DashboardContext } from "./dashboard-context.ts";
import type { DashboardAddress } from "./dashboard-parsers.ts";
import { type ComparedFigures, loadCompared } from "./load-compared.ts";

interface ComparisonSectionProps {
  readonly context: DashboardContext;
  readonly address: DashboardAddress;
}

/** What is shown and what the address sets beside it, on the same scales. */
export async function ComparisonSection({ context, address }: ComparisonSectionProps) {
  const { t, subjectName, date, coverage, view } = context;
  const entry = address.avec?.[0];
  if (entry === undefined) return null;
  const other = await loadCompared(entry, context);
  return (
    <section id="comparaison" tabIndex={-1} data-slide aria-labelledby="comparaison-titre" className={styles.section}>
      <h2 id="comparaison-titre">{t("dashboard.comparison.title")}</h2>
      {typeof other === "string" ? (
        <div className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{other}</p>
        </div>
      ) : (
        <SideBySide
          first={{ name: subjectName, date: view.scenario === null ? undefined : date, coverage }}
          second={other}
          context={context}
        />
      )}
    </section>
  );
}

interface SideBySideProps {
  readonly first: ComparedFigures;
  readonly second: ComparedFigures;
  readonly context: DashboardContext;
}

async function SideBySide({ first, second, context }: SideBySideProps) {
  const { t, format, source, view } = context;
  const minutes = String(view.seuil);
  const map = await context.getMap();
  const projection = map.cantons.features.length === 0 ? undefined : buildSketchProjection(listSketchBounds(map));
  const columns = [first, second].map((column) => ({ ...column, figures: scoreFiguresOf(column.coverage) }));
  const difference = second.coverage.covered - first.coverage.covered;
  const timeOf = (seconds: number | null) => ({
    text: seconds === null ? t("common.noValue") : format.minutes(seconds),
    value: seconds,
  });
  const measures = [
    {
      name: t("dashboard.goals.people", { minutes }),
      cellOf: ({ share }: (typeof columns)[number]["figures"]) => ({ text: format.share(share), value: share }),
    },
    {
      name: t("dashboard.comparison.beyond", { minutes }),
      cellOf: ({ population, covered }: (typeof columns)[number]["figures"]) => ({
        text: format.people(population - covered),
        value: population - covered,
      }),
    },
    {
      name: t("dashboard.goals.cantons"),
      cellOf: ({ cantonsWithSite, cantonCount }: (typeof columns)[number]["figures"]) => ({
        text: t("dashboard.goals.cantonsOf", {
          count: format.people(cantonsWithSite),
          total: format.people(cantonCount),
        }),
        value: cantonsWithSite,
      }),
    },
    { name: t("score.mean"), cellOf: ({ meanSeconds }: (typeof columns)[number]["figures"]) => timeOf(meanSeconds) },
    { name: t("score.p90"), cellOf: ({ p90Seconds }: (typeof columns)[number]["figures"]) => timeOf(p90Seconds) },
  ];
  return (
    <ChartFrame
      id="deux-etats"
      title={t("dashboard.comparison.figureTitle", {
        first: first.name,
        second: second.name,
        people: format.peopleDifference(difference),
        minutes,
      })}
      {...{ source, t }}
      table={{
        columns: [
          { heading: t("planner.measure") },
          { heading: `A. ${first.name}`, isNumber: true },
          { heading: `B. ${second.name}`, isNumber: true },
        ],
        rows: measures.map(({ name, cellOf }) => [name, ...columns.map(({ figures }) => cellOf(figures))]),
      }}
    >
      <div className={styles.sides}>
        {columns.map(({ name, date, coverage, figures }, rank) => (
          <div key={rank === 0 ? "first" : "second"}>
            <p className={styles.mapCaption}>
              <strong>{name}</strong> {date !== undefined && format.date(date)}
            </p>
            <dl className={styles.measures}>
              {measures.map((measure) => (
                <div key={measure.name}>
                  <dt>{measure.name}</dt>
                  <dd>{measure.cellOf(figures).text}</dd>
                </div>
              ))}
            </dl>
            {projection && <AreaMap areas={listCantonAreas(map, coverage, { t, format })} projection={projection} />}
          </div>
        ))}
      </div>
      {projection && (
        <>
          <ChartLegend title={t("dashboard.maps.legend")} entries={listShareLegend(t, format)} />
          <p className={styles.note}>{t("dashboard.maps.marked")}</p>
        </>
      )}
    </ChartFrame>
  );
}
