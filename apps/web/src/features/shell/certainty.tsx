import type { CertaintyParts } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import styles from "./certainty.module.css";
import { ThreePartBar } from "./three-part-bar.tsx";

interface CertaintyProps {
  readonly parts: CertaintyParts;
  /** The analysis that explains it; no link when absent. */
  readonly href?: string | undefined;
  readonly t: Translate;
  readonly format: Format;
}

/** Surely, it depends, surely not, in people, and under which errors: to stand beside any share of people covered. */
export function Certainty({ parts, href, t, format }: CertaintyProps) {
  const { certainty, parameters } = parts;
  const link = href !== undefined && <a href={href}>{t("indicators.certainty.link")}</a>;
  return (
    <div className={styles.certainty}>
      <p className={styles.title}>{t("indicators.certainty.label")}</p>
      {certainty === null ? (
        <p>
          {t("indicators.certainty.unmeasured")} {link}
        </p>
      ) : (
        <>
          <ThreePartBar parts={[certainty.surelyCovered, certainty.depends, certainty.surelyNot]} />
          <p>
            {t("indicators.certainty.sentence", {
              surely: format.people(certainty.surelyCovered),
              depends: format.people(certainty.depends),
              surelyNot: format.people(certainty.surelyNot),
            })}{" "}
            {link}
          </p>
          <p className="fr-hint-text">{describeErrors(parameters, t, format)}</p>
        </>
      )}
    </div>
  );
}

/** The errors of times that were considered, the peak when there is one. */
export function describeErrors(parameters: CertaintyParts["parameters"], t: Translate, format: Format): string {
  const { speedShare, modelErrorShare, peakFactor, includesSnapping } = parameters;
  return [
    t("indicators.certainty.speeds", { share: format.errorShare(speedShare) }),
    ...(modelErrorShare === null || modelErrorShare === 0
      ? []
      : [t("indicators.certainty.model", { share: format.errorShare(modelErrorShare) })]),
    ...(peakFactor === 1 ? [] : [t("indicators.certainty.peak", { factor: format.factor(peakFactor) })]),
    ...(includesSnapping ? [t("indicators.certainty.snapping")] : []),
  ].join(" ; ");
}
