"use client";
import { useTranslations } from "use-intl";
import { describeDifference } from "./describe-difference.ts";
import styles from "./editing.module.css";
import type { ReceivedChanges } from "./scenario-sync.ts";
import type { DescribeChange } from "./use-describe-change.ts";

interface ReceivedNoticeProps {
  readonly received: ReceivedChanges;
  readonly describe: DescribeChange;
  readonly onRead: () => void;
}

/** What somebody else saved meanwhile, now part of what is seen. Stays until it is read. */
export function ReceivedNotice({ received, describe, onRead }: ReceivedNoticeProps) {
  const t = useTranslations();
  const differences = describeDifference(received.before, received.after, describe, t);
  return (
    <div className={styles.notice} role="status" data-recu>
      <p>{t("editing.scenario.received")}</p>
      <ul>
        {(differences.length === 0 ? [t("editing.scenario.receivedNothing")] : differences).map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
      <div className={styles.line}>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onRead}>
          {t("editing.scenario.acknowledge")}
        </button>
      </div>
    </div>
  );
}
