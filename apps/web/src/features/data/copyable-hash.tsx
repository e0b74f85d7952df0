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
  return (
    <span className={styles.hash}>
      <code title={hash}>{hash.slice(0, 12)}…</code>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
        aria-label={`${isCopied ? t("data.copied") : t("data.copy")} : ${t("data.copyHash")}`}
        onClick={copy}
      >
        {isCopied ? t("data.copied") : t("data.copy")}
      </button>
    </span>
  );
}
