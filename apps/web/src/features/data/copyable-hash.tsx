"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./data.module.css";

/** The start of a hash, enough to recognise it, and a button that copies the whole. */
export function CopyableHash({ hash }: { readonly hash: string }) {
  const t = useTranslations();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(hash).then(() => setCopied(true));
  };
  const icon = isCopied ? "fr-icon-check-line" : "fr-icon-clipboard-line";
  return (
    <span className={styles.hash}>
      <code title={hash}>{hash.slice(0, 8)}…</code>
      <button
        type="button"
        className={`fr-btn fr-btn--tertiary-no-outline fr-btn--sm ${icon}`}
        title={t("data.copyHash")}
        onClick={copy}
      >
        {t("data.copyHash")}
      </button>
      <span className="fr-sr-only" role="status">
        {isCopied && t("data.copied")}
      </span>
    </span>
  );
}
