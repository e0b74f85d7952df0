import type { AnalysisBasisView } from "@maillage/planning";
import { sourceLine } from "../overview/source-line.ts";
import { countOwnSites } from "../territory/count-own-sites.ts";
import type { AnalysisContext } from "./analysis-context.ts";
import styles from "./analysis-source.module.css";
import { LeftOutSites } from "./left-out-sites.tsx";
import { CommandLine } from "./replay/command-line.tsx";

interface AnalysisSourceProps {
  readonly basis: AnalysisBasisView;
  readonly context: AnalysisContext;
}

/** What the figures above rest on: date, sites, roads and their error, threshold, factor; to be written under every figure. */
export function AnalysisSource({ basis, context }: AnalysisSourceProps) {
  const { t, format } = context;
  const { date, roadNetwork: roads, timeFactor, siteCount, thresholdSeconds } = basis;
  const source = sourceLine({ date, roads, timeFactor }, t, format);
  const minutes = String(thresholdSeconds / 60);
  return (
    <>
      {siteCount === 0 && (
        <div className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{t("analyses.empty")}</p>
        </div>
      )}
      <p className={styles.source}>
        {t("analyses.source", { source, ...countOwnSites(basis), minutes })} · {t("analyses.precision")}
        {basis.problems.length > 0 && ` · ${t("analyses.changeProblems", { count: basis.problems.length })}`}
      </p>
      <LeftOutSites leftOut={basis.leftOutSites} context={context} />
      <details className={styles.replay}>
        <summary>{t("analyses.replayThis")}</summary>
        <CommandLine command={basis.command} />
      </details>
    </>
  );
}
