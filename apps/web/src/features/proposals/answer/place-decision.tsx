import { useTranslations } from "use-intl";
import styles from "./answer.module.css";

/** What a planner says of a place: the question changes, and is asked again. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly id: string;
  readonly name: string;
}

/** To have it in every plan, in none, or as the search finds. */
export type DecisionKind = "accept" | "refuse" | "release";

interface PlaceDecisionProps {
  readonly place: { readonly id: string; readonly name: string };
  readonly choices: readonly DecisionKind[];
  readonly onDecide: (decision: Decision) => void;
}

const ICONS: Readonly<Record<DecisionKind, string>> = {
  accept: "fr-icon-check-line",
  refuse: "fr-icon-close-line",
  release: "fr-icon-lock-unlock-line",
};

/** A button for each thing that may be decided of a place. */
export function PlaceDecision({ place: { id, name }, choices, onDecide }: PlaceDecisionProps) {
  const t = useTranslations("proposals.decisions");
  return (
    <span className={styles.decisions}>
      {choices.map((kind) => (
        <button
          key={kind}
          type="button"
          className={`fr-btn fr-btn--sm fr-btn--tertiary fr-btn--icon-left ${ICONS[kind]}`}
          aria-label={t(`${kind}Place`, { name })}
          onClick={() => onDecide({ kind, id, name })}
        >
          {t(kind)}
        </button>
      ))}
    </span>
  );
}
