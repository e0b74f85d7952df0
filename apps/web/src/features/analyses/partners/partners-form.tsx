import type { PartnersView } from "@maillage/planning";
import type { AnalysisContext } from "../analysis-context.ts";
import { ParametersForm } from "../parameters-form.tsx";
import { RuleSelect } from "../rule-select.tsx";
import styles from "./partners-section.module.css";

interface PartnersFormProps {
  readonly context: AnalysisContext;
  readonly view: PartnersView;
  readonly wanted: ReadonlySet<string>;
  readonly isRefused: boolean;
}

/** Which sites count, and the partners wanted on one visit. */
export function PartnersForm({ context, view, wanted, isRefused }: PartnersFormProps) {
  const { t } = context;
  return (
    <ParametersForm
      context={context}
      title={t("access.partners.form")}
      submit={t("access.partners.compute")}
      reset={t("access.partners.reset")}
      refusal={isRefused ? t("access.hours.refused") : undefined}
    >
      <RuleSelect id="regle" chosen={view.include} context={context} />
      <fieldset className={`fr-fieldset ${styles.bundle}`} aria-labelledby="bouquet-legende">
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id="bouquet-legende">
          {t("access.partners.wanted")}
          <span className="fr-hint-text">{t("access.partners.wantedHint")}</span>
        </legend>
        <div className={styles.boxes}>
          {view.partners.map(({ id, shortName }) => (
            <div key={id} className="fr-checkbox-group fr-checkbox-group--sm">
              <input type="checkbox" id={`bouquet-${id}`} name="bouquet" value={id} defaultChecked={wanted.has(id)} />
              <label className="fr-label" htmlFor={`bouquet-${id}`}>
                {shortName}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </ParametersForm>
  );
}
