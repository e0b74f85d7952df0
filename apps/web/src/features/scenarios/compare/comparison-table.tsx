import type { ComparedSites } from "@maillage/planning/scenario";
import type { ReactNode } from "react";
import type { Format } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { Difference } from "../../overview/difference.tsx";
import { TableFrame } from "../../shell/table-frame.tsx";
import { costText } from "../cost-text.ts";
import styles from "./comparison.module.css";
import { type ComparisonRow, listComparisonRows } from "./comparison-rows.ts";

interface ComparisonTableProps {
  readonly territory: string;
  readonly columns: readonly ComparedSites[];
  readonly thresholdMinutes: string;
  readonly locale: Locale;
  readonly t: Translate;
  readonly format: Format;
}

/** How many of the farthest places are named in a column. */
const WORST_SHOWN = 5;

/** Networks and scenarios side by side; differences are against the first column. */
export function ComparisonTable({ territory, columns, thresholdMinutes, locale, t, format }: ComparisonTableProps) {
  const [first] = columns;
  if (first === undefined) return null;
  return (
    <TableFrame caption={t("scenarios.compare.caption", { name: columnName(first, locale, t) })}>
      <thead>
        <tr>
          <th scope="col">{t("planner.measure")}</th>
          {columns.map((column, index) => (
            <th key={columnKey(column)} scope="col" className="fr-cell--multiline">
              <ColumnHeading territory={territory} column={column} isFirst={index === 0} locale={locale} t={t} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listComparisonRows(thresholdMinutes, t, format).map((row) => (
          <FigureRow key={row.key} row={row} columns={columns} first={first} t={t} />
        ))}
        <TextRow
          name={t("scenarios.compare.cantonsWithout")}
          columns={columns}
          write={({ coverage }) => namesOf(coverage.cantons.filter(({ sites }) => sites.length === 0))}
        />
        <TextRow
          name={t("scenarios.compare.worst")}
          columns={columns}
          write={({ coverage }) =>
            coverage.worst.length === 0 ? (
              t("common.none")
            ) : (
              <ol className={styles.worst}>
                {coverage.worst.slice(0, WORST_SHOWN).map(({ home, name, seconds, population }) => (
                  <li key={home}>
                    {t("scenarios.compare.worstItem", {
                      ...{ name, people: format.people(population) },
                      time: seconds === null ? t("common.unreachable") : format.travelTime(seconds),
                    })}
                  </li>
                ))}
              </ol>
            )
          }
        />
        <TextRow
          name={t("scenarios.compare.changes")}
          columns={columns}
          write={({ changeCount }) => format.people(changeCount)}
        />
        <TextRow name={t("scenarios.list.cost")} columns={columns} write={({ cost }) => costText(cost, t, format)} />
      </tbody>
    </TableFrame>
  );

  function namesOf(cantons: readonly { readonly name: string }[]): string {
    return cantons.length === 0 ? t("common.none") : format.list(cantons.map(({ name }) => name));
  }
}

interface ColumnHeadingProps {
  readonly territory: string;
  readonly column: ComparedSites;
  readonly isFirst: boolean;
  readonly locale: Locale;
  readonly t: Translate;
}

function ColumnHeading({ territory, column, isFirst, locale, t }: ColumnHeadingProps) {
  const { scenario } = column;
  return (
    <>
      {scenario === null ? (
        columnName(column, locale, t)
      ) : (
        <a href={`/${territory}/scenarios/${scenario.id}?version=${scenario.version}`}>{scenario.name}</a>
      )}
      <span className={styles.sub}>
        {scenario === null
          ? t("scenarios.compare.network")
          : t("scenarios.compare.version", { version: String(scenario.version) })}
        {isFirst && ` · ${t("scenarios.compare.reference")}`}
      </span>
    </>
  );
}

interface FigureRowProps {
  readonly row: ComparisonRow;
  readonly columns: readonly ComparedSites[];
  readonly first: ComparedSites;
  readonly t: Translate;
}

function FigureRow({ row, columns, first, t }: FigureRowProps) {
  const reference = row.figureOf(first);
  return (
    <tr data-mesure={row.key}>
      <th scope="row" className="fr-cell--multiline">
        {row.name}
      </th>
      {columns.map((column) => {
        const value = row.figureOf(column);
        return (
          <td key={columnKey(column)} className={styles.cell}>
            {value === null ? t("common.noValue") : row.write(value)}
            {column !== first && value !== null && reference !== null && (
              <FigureDifference row={row} reference={reference} value={value} unchanged={t("common.unchanged")} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

interface FigureDifferenceProps {
  readonly row: ComparisonRow;
  readonly reference: number;
  readonly value: number;
  readonly unchanged: string;
}

function FigureDifference({ row, reference, value, unchanged }: FigureDifferenceProps) {
  // Two figures that are written alike do not differ for who reads them.
  const change = row.write(value) === row.write(reference) ? 0 : value - reference;
  const text = row.writeDifference(reference, value);
  if (row.better === undefined) return <span className={styles.plain}>{change === 0 ? unchanged : text}</span>;
  return <Difference value={change} text={() => text} better={row.better} unchanged={unchanged} />;
}

interface TextRowProps {
  readonly name: string;
  readonly columns: readonly ComparedSites[];
  readonly write: (column: ComparedSites) => ReactNode;
}

function TextRow({ name, columns, write }: TextRowProps) {
  return (
    <tr>
      <th scope="row" className="fr-cell--multiline">
        {name}
      </th>
      {columns.map((column) => (
        <td key={columnKey(column)} className="fr-cell--multiline">
          {write(column)}
        </td>
      ))}
    </tr>
  );
}

/** What a column is called: the scenario's name, or the network's. */
export function columnName({ scenario, siteNetwork }: ComparedSites, locale: Locale, t: Translate): string {
  if (scenario === null) return siteNetwork.name[locale];
  return t("scenarios.compare.named", { name: scenario.name, version: String(scenario.version) });
}

function columnKey({ scenario, siteNetwork }: ComparedSites): string {
  return scenario === null ? siteNetwork.slug : `${scenario.id}@${scenario.version}`;
}
