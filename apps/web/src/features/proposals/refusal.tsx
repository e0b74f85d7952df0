import { useTranslations } from "use-intl";
import styles from "./proposals.module.css";

interface RefusalProps {
  /** The server's own sentences: what is wrong, then what would free it. */
  readonly message: string;
  readonly hasRefused: boolean;
  readonly onRetry: () => void;
}

/** Why there is no answer, and what would give one. */
export function Refusal({ message, hasRefused, onRetry }: RefusalProps) {
  const t = useTranslations("proposals.refusal");
  const [wrong = "", ...ways] = message.split(/(?<=\.)\s+/);
  return (
    <div className={`fr-alert fr-alert--error ${styles.notice}`} role="alert">
      <h3 className="fr-alert__title">{t("title")}</h3>
      <p>{wrong}</p>
      {ways.length > 0 && (
        <p>
          <strong>{ways.join(" ")}</strong>
        </p>
      )}
      <p>{t(hasRefused ? "changeRules" : "changeQuestion")}</p>
      <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={onRetry}>
        {t("retry")}
      </button>
    </div>
  );
}
