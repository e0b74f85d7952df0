"use client";
import type { TerritoryView } from "@maillage/planning";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Difference } from "../../overview/difference.tsx";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import { ProofBadge } from "../answer/proof-table.tsx";
import { isPlanProven } from "../answer/write-answer.ts";
import { withoutNotes } from "../plan-changes.ts";
import styles from "../proposals.module.css";
import type { AnsweredProposal } from "./comparison-workspace.tsx";

interface ComparedFiguresProps {
  readonly territory: TerritoryView;
  /** Two at least. */
  readonly answered: readonly AnsweredProposal[];
}

interface FigureRow {
  readonly key: string;
  readonly name: string;
  /** Null where it is not known. */
  readonly values: readonly (number | null)[];
  readonly write: (value: number) => string;
  readonly better: "more" | "less";
}

/**
 * What each plan brings, counted alike: by the threshold and the times of the first question, since others may be asked about other ones.
 * Differences are against the first.
 */
export function ComparedFigures({ territory, answered }: ComparedFiguresProps) {
  const t = useTranslations("proposals.comparison");
  const tAll = useTranslations();
  const format = useFormat();
  const trpc = useTRPC();
  const [first] = answered;
  const { thresholdSeconds = 0, timeFactor = 1 } = first?.proposal.query ?? {};
  const figures = useQuery(
    trpc.scenario.compare.queryOptions({
      ...{ territory: territory.code, thresholdSeconds, timeFactor },
      compared: answered.map(({ ground, proposal }) => ({
        siteNetwork: ground.slug,
        changes: [...withoutNotes(ground.changes), ...proposal.changes],
      })),
    }),
  );
  const columns = figures.data?.columns;
  const valuesOf = (read: (column: NonNullable<typeof columns>[number]) => number | null) =>
    answered.map((_, index) => {
      const column = columns?.[index];
      return column === undefined ? null : read(column);
    });
  const minutes = format.decimal(thresholdSeconds / 60);
  const rows: readonly FigureRow[] = [
    {
      ...{ key: "people", name: t("people", { minutes }), better: "more" as const, write: format.people },
      values: valuesOf(({ coverage }) => coverage.covered),
    },
    ...(territory.cantonCount === 0
      ? []
      : [
          {
            ...{ key: "cantons", name: t("cantons"), better: "more" as const, write: format.people },
            values: answered.map(({ proposal }) => proposal.cantons.withPlan),
          },
        ]),
    {
      ...{ key: "mean", name: t("meanTime"), better: "less" as const, write: format.minutes },
      values: valuesOf(({ coverage }) => coverage.meanSeconds),
    },
    {
      ...{ key: "p90", name: t("p90"), better: "less" as const, write: format.minutes },
      values: valuesOf(({ coverage }) => coverage.p90Seconds),
    },
    {
      ...{ key: "sites", name: t("newSites"), better: "less" as const, write: format.people },
      values: answered.map(({ proposal }) => proposal.opened.length),
    },
    {
      ...{ key: "cost", name: t("cost"), better: "less" as const, write: format.euros },
      values: answered.map(({ proposal }) => proposal.costEuros),
    },
  ];
  return (
    <section aria-labelledby="plans-cote-a-cote">
      <h2 id="plans-cote-a-cote" className="fr-h4">
        {t("figures")}
      </h2>
      <p>{t("sameMeasure", { minutes })}</p>
      {figures.isError && <p role="alert">{t("failed")}</p>}
      <TableFrame caption={t("figuresCaption")}>
        <thead>
          <tr>
            <th scope="col">{tAll("planner.measure")}</th>
            {answered.map(({ name }, index) => (
              <th key={name} scope="col" className="fr-cell--multiline">
                {t("column", { rank: String(index + 1) })}
                <span className={styles.sub}>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-mesure={row.key}>
              <th scope="row">{row.name}</th>
              {row.values.map((value, index) => (
                <td key={answered[index]?.name ?? index}>{writeFigure(row, value, index)}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("proof")}</th>
            {answered.map(({ name, proposal }) => (
              <td key={name}>
                <ProofBadge isOptimal={isPlanProven(proposal)} />
              </td>
            ))}
          </tr>
        </tbody>
      </TableFrame>
    </section>
  );

  function writeFigure({ values, write, better }: FigureRow, value: number | null, index: number): ReactNode {
    if (value === null) return figures.isPending ? "…" : tAll("common.noValue");
    const reference = values[0] ?? null;
    if (index === 0 || reference === null) return write(value);
    // Two figures that are written alike do not differ for who reads them.
    const change = write(value) === write(reference) ? 0 : value - reference;
    const sign = change > 0 ? "+" : "−";
    return (
      <>
        {write(value)}{" "}
        <Difference
          value={change}
          text={() => `${sign}${write(Math.abs(change))}`}
          better={better}
          unchanged={tAll("common.unchanged")}
        />
      </>
    );
  }
}
