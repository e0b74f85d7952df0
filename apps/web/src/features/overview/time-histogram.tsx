import type { CoverageView } from "@maillage/planning";
import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import type { CSSProperties } from "react";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { COLOURED_CLASSES } from "../../map/travel-time-colours.ts";
import { travelTimeLabel } from "../../map/travel-time-label.ts";
import { TableFrame } from "../shell/table-frame.tsx";
import styles from "./time-histogram.module.css";

type TimeClassCount = CoverageView["histogram"][number];

interface TimeHistogramProps {
  readonly base: readonly TimeClassCount[];
  readonly proposal: readonly TimeClassCount[] | undefined;
  readonly t: Translate;
  readonly format: Format;
}

const LABEL_HEIGHT = 24;
const BAR_HEIGHT = 20;
const ROW_GAP = 14;

/**
 * People by class of travel time, drawn by the server. Lengths are in percent and heights in pixels, so that the drawing
 * fits any width without a script and without moving what follows. The table behind it says the same.
 */
export function TimeHistogram({ base, proposal, t, format }: TimeHistogramProps) {
  const barCount = proposal === undefined ? 1 : 2;
  const rowHeight = LABEL_HEIGHT + barCount * BAR_HEIGHT + ROW_GAP;
  const largest = Math.max(1, ...[...base, ...(proposal ?? [])].map(({ population }) => population));
  const length = scaleLinear({ domain: [0, largest], range: [0, 100] });
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{t("histogram.description")}</figcaption>
      <svg className={styles.chart} height={rowHeight * base.length} aria-hidden="true" focusable="false">
        {base.map((each, row) => {
          const other = proposal?.[row];
          return (
            <Group key={each.fromSeconds} top={row * rowHeight}>
              <text className={styles.label} x="0" y={LABEL_HEIGHT - 8}>
                {travelTimeLabel(each, t)}
              </text>
              <text className={styles.value} x="100%" y={LABEL_HEIGHT - 8} textAnchor="end">
                {other === undefined
                  ? format.people(each.population)
                  : `${format.people(each.population)} → ${format.people(other.population)}`}
              </text>
              <rect className={styles.track} y={LABEL_HEIGHT} width="100%" height={barCount * BAR_HEIGHT} />
              <rect
                className={styles.bar}
                style={colourOf(row)}
                y={LABEL_HEIGHT}
                width={`${length(each.population)}%`}
                height={BAR_HEIGHT}
              />
              {other !== undefined && (
                <rect
                  className={styles.barProposal}
                  style={colourOf(row)}
                  y={LABEL_HEIGHT + BAR_HEIGHT + 1}
                  width={`${length(other.population)}%`}
                  height={BAR_HEIGHT - 2}
                />
              )}
            </Group>
          );
        })}
      </svg>
      <details className={styles.details}>
        <summary>{t("histogram.tableTitle")}</summary>
        <TableFrame caption={t("histogram.title")}>
          <thead>
            <tr>
              <th scope="col">{t("histogram.class")}</th>
              <th scope="col" className="number">
                {proposal === undefined ? t("histogram.population") : t("common.base")}
              </th>
              {proposal !== undefined && (
                <th scope="col" className="number">
                  {t("common.proposal")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {base.map((each, row) => (
              <tr key={each.fromSeconds}>
                <th scope="row">{travelTimeLabel(each, t)}</th>
                <td className="number">{format.people(each.population)}</td>
                {proposal?.[row] !== undefined && <td className="number">{format.people(proposal[row].population)}</td>}
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </details>
    </figure>
  );
}

/** Both schemes' colours go with the element; the style sheet takes the one in force. */
function colourOf(row: number): CSSProperties {
  const colour = COLOURED_CLASSES[row]?.colour;
  return { "--light": colour?.light, "--dark": colour?.dark } as CSSProperties;
}
