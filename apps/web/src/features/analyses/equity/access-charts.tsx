import type { EquityView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { CurveChart } from "../../charts/curve-chart.tsx";
import { TableFrame } from "../../shell/table-frame.tsx";
import styles from "./access-charts.module.css";

interface AccessChartsProps {
  readonly equity: EquityView["everyone"];
  readonly t: Translate;
  readonly format: Format;
}

const SHARE_TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Mean time of each tenth of people, the Lorenz curve, and both as tables. */
export function AccessCharts({ equity: { decileMeanSeconds, lorenz }, t, format }: AccessChartsProps) {
  if (decileMeanSeconds.length === 0) return null;
  const longest = Math.max(...decileMeanSeconds, 1);
  const rankOf = (rank: number) => t("indicators.equity.decileRank", { rank });
  return (
    <div className={styles.charts}>
      <figure className={styles.figure}>
        <figcaption>
          <h3>{t("indicators.equity.deciles")}</h3>
          <p className="fr-hint-text">{t("indicators.equity.decilesDescription")}</p>
        </figcaption>
        <ol className={styles.bars} aria-hidden="true">
          {decileMeanSeconds.map((seconds, index) => (
            <li key={index}>
              <span className={styles.rank}>{rankOf(index + 1)}</span>
              <span className={styles.track}>
                <span className={styles.bar} style={{ width: `${(100 * seconds) / longest}%` }} />
              </span>
              <span className={styles.value}>{format.minutes(seconds)}</span>
            </li>
          ))}
        </ol>
      </figure>
      {lorenz.length > 0 && (
        <figure className={styles.figure}>
          <figcaption>
            <h3>{t("indicators.equity.lorenz")}</h3>
            <p className="fr-hint-text">{t("indicators.equity.lorenzDescription")}</p>
          </figcaption>
          <CurveChart
            points={lorenz.map(({ peopleShare, travelShare }) => ({ x: peopleShare, y: travelShare }))}
            compared={[
              { x: 0, y: 0 },
              { x: 1, y: 1 },
            ]}
            xTicks={SHARE_TICKS.map((value) => ({ value, label: format.share(value) }))}
            yTicks={SHARE_TICKS.map((value) => ({ value, label: format.share(value) }))}
          />
        </figure>
      )}
      <details className={styles.tables}>
        <summary>{t("indicators.equity.tables")}</summary>
        <TableFrame caption={t("indicators.equity.decilesCaption")}>
          <thead>
            <tr>
              <th scope="col">{t("indicators.equity.decile")}</th>
              <th scope="col" className="number">
                {t("indicators.equity.mean")}
              </th>
              <th scope="col" className="number">
                {t("indicators.equity.lorenzPeople")}
              </th>
              <th scope="col" className="number">
                {t("indicators.equity.lorenzTravel")}
              </th>
            </tr>
          </thead>
          <tbody>
            {decileMeanSeconds.map((seconds, index) => {
              const point = lorenz[index + 1];
              return (
                <tr key={index}>
                  <th scope="row">{rankOf(index + 1)}</th>
                  <td className="number">{format.minutes(seconds)}</td>
                  <td className="number">
                    {point === undefined ? t("common.noValue") : format.share(point.peopleShare)}
                  </td>
                  <td className="number">
                    {point === undefined ? t("common.noValue") : format.share(point.travelShare)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </TableFrame>
      </details>
    </div>
  );
}
