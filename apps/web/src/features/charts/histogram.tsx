import type { SchemeColour } from "../../map/travel-time-colours.ts";
import { type ChartMark, ChartPlot, type ChartPointer, percent } from "./chart-plot.tsx";
import styles from "./histogram.module.css";
import { schemeStyle } from "./scheme-style.ts";

/** A class of equal width; the first one starts at the left end, the last one stops at the right end. */
export interface HistogramBin {
  readonly key: string;
  /** 0 or more. */
  readonly value: number;
  readonly colour?: SchemeColour | undefined;
}

interface HistogramProps {
  readonly bins: readonly HistogramBin[];
  readonly valueText: (value: number) => string;
  readonly marks: readonly ChartMark[];
  readonly pointer?: ChartPointer | undefined;
}

/** How many in each class, side by side. */
export function Histogram({ bins, valueText, marks, pointer }: HistogramProps) {
  const largest = Math.max(1, ...bins.map(({ value }) => value));
  return (
    <ChartPlot domain={[0, largest]} {...{ valueText, marks, pointer }}>
      {(height, plotHeight) =>
        bins.map(({ key, value, colour }, rank) => (
          <rect
            key={key}
            className={styles.bin}
            style={schemeStyle(colour)}
            x={percent((rank + 0.06) / bins.length)}
            y={height(value)}
            width={percent(0.88 / bins.length)}
            height={plotHeight - height(value)}
          />
        ))
      }
    </ChartPlot>
  );
}
