import type { UncertaintyView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import styles from "./certainty.module.css";
import { ThreePartBar } from "./three-part-bar.tsx";

export type CertaintyParts = Pick<UncertaintyView, "surelyCovered" | "depends" | "surelyNot" | "parameters">;

interface CertaintyProps {
  readonly parts: CertaintyParts;
  /** The analysis that explains it; no link when absent. */
  readonly href?: string | undefined;
  readonly t: Translate;
  readonly format: Format;
}

/** Surely, it depends, surely not, in people: to stand beside any share of people covered. */
export function Certainty({ parts, href, t, format }: CertaintyProps) {
  const { surelyCovered, depends, surelyNot, parameters } = parts;
  return (
    <div className={styles.certainty}>
      <p className={styles.title}>{t("indicators.certainty.label")}</p>
      <ThreePartBar parts={[surelyCovered, depends, surelyNot]} />
      <p title={t("indicators.certainty.explained", { speed: `±\u00a0${format.share(parameters.speedShare)}` })}>
        {t("indicators.certainty.sentence", {
          surely: format.people(surelyCovered),
          depends: format.people(depends),
          surelyNot: format.people(surelyNot),
        })}{" "}
        {href !== undefined && <a href={href}>{t("indicators.certainty.link")}</a>}
      </p>
    </div>
  );
}
