import type { AnalysisBasisView } from "@maillage/planning";
import type { Translate } from "../../../i18n/translate.ts";
import styles from "./replay-section.module.css";

const INPUT_NAMES = [
  "engine",
  "roadNetwork",
  "homes",
  "cantons",
  "sites",
  "areas",
  "candidates",
  "bicycleRoads",
  "footRoads",
  "from",
  "parameters",
  "run",
] as const;

/** The hash of each thing that went into a computation, folded. */
export function InputHashes({ basis, t }: { readonly basis: AnalysisBasisView; readonly t: Translate }) {
  return (
    <details className={styles.inputs}>
      <summary>{t("analyses.replay.inputs")}</summary>
      <dl>
        {INPUT_NAMES.flatMap((name) => {
          const hash = basis.inputs[name];
          if (hash === undefined) return [];
          return [
            <div key={name}>
              <dt>{t(`analyses.replay.inputNames.${name}`)}</dt>
              <dd>
                <code>{hash}</code>
              </dd>
            </div>,
          ];
        })}
      </dl>
    </details>
  );
}
