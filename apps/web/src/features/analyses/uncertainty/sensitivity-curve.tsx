import type { UncertaintyView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { CurveChart } from "../../charts/curve-chart.tsx";
import { TableFrame } from "../../shell/table-frame.tsx";

interface SensitivityCurveProps {
  readonly points: UncertaintyView["sensitivity"];
  /** What the errors may multiply times by: drawn behind the curve, unless nobody knows. */
  readonly factors: NonNullable<UncertaintyView["certainty"]>["factors"] | undefined;
  readonly t: Translate;
  readonly format: Format;
}

const SHARE_TICKS = [0, 0.25, 0.5, 0.75, 1];
const FACTOR_TICKS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** The share of people covered as every time is multiplied by one factor. */
export function SensitivityCurve({ points, factors, t, format }: SensitivityCurveProps) {
  const drawn = points.flatMap(({ factor, share }) => (share === null ? [] : [{ x: factor, y: share }]));
  if (drawn.length === 0) return null;
  return (
    <section aria-labelledby="sensibilite">
      <h3 id="sensibilite">{t("indicators.uncertainty.curve")}</h3>
      <figure className="fr-m-0">
        <figcaption className="fr-hint-text fr-mb-1w">{t("indicators.uncertainty.curveDescription")}</figcaption>
        <CurveChart
          points={drawn}
          xTicks={FACTOR_TICKS.map((value) => ({ value, label: `×\u00a0${format.factor(value)}` }))}
          yTicks={SHARE_TICKS.map((value) => ({ value, label: format.share(value) }))}
          marked={1}
          band={factors && [Math.max(factors.low, 0.5), Math.min(factors.high, 2)]}
        />
        <details>
          <summary>{t("indicators.uncertainty.curveTable")}</summary>
          <TableFrame caption={t("indicators.uncertainty.curveCaption")}>
            <thead>
              <tr>
                <th scope="col">{t("indicators.uncertainty.factor")}</th>
                <th scope="col" className="number">
                  {t("indicators.uncertainty.covered")}
                </th>
                <th scope="col" className="number">
                  {t("indicators.uncertainty.share")}
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ factor, covered, share }) => (
                <tr key={factor}>
                  <th scope="row">{t("indicators.uncertainty.curveFactor", { factor: format.factor(factor) })}</th>
                  <td className="number">{format.people(covered)}</td>
                  <td className="number">{share === null ? t("common.noValue") : format.share(share)}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        </details>
      </figure>
    </section>
  );
}
