import { serializeSketch } from "../../view-state/serialize-sketch.ts";
import { EMPTY_SKETCH } from "../../view-state/sketch-parser.ts";
import { serializeViewState } from "../../view-state/view-state.ts";
import { CountingFields } from "../overview/counting-fields.tsx";
import styles from "../overview/counting-form.module.css";
import type { AnalysisContext } from "./analysis-context.ts";

/** Choice of the network of sites, of the threshold and of the time factor: a plain form that leads to an address, without JavaScript. */
export function AnalysisForm({ context }: { readonly context: AnalysisContext }) {
  const { territory, siteNetwork, view, path, locale, t, format } = context;
  const { changes } = view.esquisse;
  return (
    <form action={path} method="get" className={styles.form} aria-label={t("analyses.form")}>
      <CountingFields {...{ territory, siteNetwork, view, locale, t, format }} />
      {changes.length > 0 && <input type="hidden" name="esquisse" value={serializeSketch(changes)} />}
      <button type="submit" className="fr-btn">
        {t("analyses.show")}
      </button>
      {changes.length > 0 && (
        <p className={styles.line}>
          {t("analyses.withSketch", { count: changes.length })}{" "}
          <a className="fr-link" href={serializeViewState(path, { ...view, esquisse: EMPTY_SKETCH })}>
            {t("analyses.withoutSketch")}
          </a>
        </p>
      )}
    </form>
  );
}
