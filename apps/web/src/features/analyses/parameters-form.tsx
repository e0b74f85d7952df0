import type { ReactNode } from "react";
import { serializeViewState } from "../../view-state/view-state.ts";
import type { AnalysisContext } from "./analysis-context.ts";
import { HiddenView } from "./hidden-view.tsx";
import styles from "./parameters-form.module.css";

interface ParametersFormProps {
  readonly context: AnalysisContext;
  readonly title: string;
  readonly submit: string;
  readonly reset: string;
  /** Said when the address holds a value that makes no sense. */
  readonly refusal: string | undefined;
  readonly children: ReactNode;
}

/** A section's own parameters: a plain form that leads to an address, without JavaScript; and the way back to the defaults. */
export function ParametersForm({ context, title, submit, reset, refusal, children }: ParametersFormProps) {
  const { path, view } = context;
  return (
    <form action={path} method="get" className={styles.form} aria-label={title}>
      <HiddenView view={view} />
      {refusal !== undefined && (
        <div className={`fr-alert fr-alert--warning fr-alert--sm ${styles.whole}`}>
          <p>{refusal}</p>
        </div>
      )}
      {children}
      <p className={styles.actions}>
        <button type="submit" className="fr-btn fr-btn--secondary">
          {submit}
        </button>
        <a className="fr-link" href={serializeViewState(path, view)}>
          {reset}
        </a>
      </p>
    </form>
  );
}
