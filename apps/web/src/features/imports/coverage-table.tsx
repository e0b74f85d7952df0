"use client";
import type { ImportFigures, ImportPreviewView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../planner/use-format.ts";
import { TableFrame } from "../shell/table-frame.tsx";
import styles from "./imports.module.css";

interface CoverageTableProps extends Pick<ImportPreviewView, "coverage"> {
  /** Whether it is told of what was accepted. */
  readonly isPast?: boolean;
}

/** The two goals as they are and as they would be. */
export function CoverageTable({ coverage, isPast = false }: CoverageTableProps) {
  const t = useTranslations("imports");
  const format = useFormat();
  const { before, after } = coverage ?? NOTHING;
  if (before === null && after === null) return <p className={styles.note}>{t("coverageNone")}</p>;
  const measures = [
    { name: t("population"), figureOf: (figures: ImportFigures) => figures.population, ...PEOPLE },
    { name: t("covered"), figureOf: (figures: ImportFigures) => figures.covered, ...PEOPLE },
    {
      ...{ name: t("share"), figureOf: (figures: ImportFigures) => figures.share },
      ...({ write: "share", writeDifference: "pointsDifference" } as const),
    },
    {
      name: t("cantonsWithoutSite"),
      figureOf: (figures: ImportFigures) => figures.cantonsWithoutSite.length,
      ...PEOPLE,
    },
  ];
  return (
    <>
      <h3 className="fr-h6">{t("coverage")}</h3>
      <TableFrame caption={t("coverageCaption")}>
        <thead>
          <tr>
            <th scope="col">{t("measure")}</th>
            <th scope="col" className="number">
              {t("before")}
            </th>
            <th scope="col" className="number">
              {t("after")}
            </th>
            <th scope="col" className="number">
              {t("difference")}
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map(({ name, figureOf, write, writeDifference }) => {
            const [old, next] = [before && figureOf(before), after && figureOf(after)];
            return (
              <tr key={name}>
                <th scope="row" className="fr-cell--multiline">
                  {name}
                </th>
                <td className="number">{old === null ? "–" : format[write](old)}</td>
                <td className="number">{next === null ? "–" : format[write](next)}</td>
                <td className="number">
                  {old === null || next === null
                    ? "–"
                    : writeDifference === "pointsDifference"
                      ? format.pointsDifference(old, next)
                      : format.peopleDifference(next - old)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
      <CantonChanges before={before} after={after} isPast={isPast} />
    </>
  );
}

const NOTHING = { before: null, after: null };
const PEOPLE = { write: "people", writeDifference: "peopleDifference" } as const;

function CantonChanges({
  before,
  after,
  isPast,
}: NonNullable<ImportPreviewView["coverage"]> & { readonly isPast: boolean }) {
  const t = useTranslations("imports");
  const format = useFormat();
  if (before === null || after === null) return null;
  const missing = (one: ImportFigures, other: ImportFigures) => {
    const codes = new Set(other.cantonsWithoutSite.map(({ code }) => code));
    return one.cantonsWithoutSite.filter(({ code }) => !codes.has(code)).map(({ name }) => name);
  };
  const [now, then] = [missing(after, before), missing(before, after)];
  return (
    <>
      {now.length > 0 && <p>{t(isPast ? "cantonsLost" : "cantonsNowWithout", { names: format.list(now) })}</p>}
      {then.length > 0 && <p>{t(isPast ? "cantonsGained" : "cantonsNowWith", { names: format.list(then) })}</p>}
    </>
  );
}
