"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";

interface CopyLinkProps {
  /** Path and query on this server. */
  readonly path: string;
  readonly label: string;
  /** Said once it is copied. */
  readonly copied: string;
}

/** Copies the address of what is seen. A browser that refuses shows it instead. */
export function CopyLink({ path, label, copied }: CopyLinkProps) {
  const t = useTranslations();
  const [state, setState] = useState<"copied" | { readonly address: string }>();
  const copy = async () => {
    const address = new URL(path, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      setState("copied");
    } catch {
      // Not allowed here: the address is shown, to be copied by hand.
      setState({ address });
    }
  };
  return (
    <>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-links-line"
        onClick={() => void copy()}
      >
        {label}
      </button>
      <span role="status">
        {state === "copied" && copied}
        {typeof state === "object" && (
          <input className="fr-input" readOnly value={state.address} aria-label={t("scenarios.sheet.address")} />
        )}
      </span>
    </>
  );
}
