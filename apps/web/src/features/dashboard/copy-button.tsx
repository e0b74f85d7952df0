"use client";
import { useState } from "react";

interface CopyButtonProps {
  /** What is copied; `{origin}` in it stands for this server's address, which only the browser knows. */
  readonly text: string;
  readonly label: string;
  /** Said once it is copied. */
  readonly copied: string;
  /** Names the text where it is shown, for a browser that refuses to copy. */
  readonly shown: string;
  readonly icon: "fr-icon-links-line" | "fr-icon-code-s-slash-line";
  readonly look?: "tertiary" | "tertiary-no-outline";
}

/** Copies a text. A browser that refuses shows it instead, to be copied by hand. */
export function CopyButton({ text, label, copied, shown, icon, look = "tertiary" }: CopyButtonProps) {
  const [state, setState] = useState<"copied" | { readonly text: string }>();
  const copy = async () => {
    const whole = text.replaceAll("{origin}", location.origin);
    try {
      await navigator.clipboard.writeText(whole);
      setState("copied");
    } catch {
      setState({ text: whole });
    }
  };
  return (
    <>
      <button
        type="button"
        className={`fr-btn fr-btn--${look} fr-btn--sm fr-btn--icon-left ${icon}`}
        onClick={() => void copy()}
      >
        {label}
      </button>
      <span role="status">
        {state === "copied" && copied}
        {typeof state === "object" && <input className="fr-input" readOnly value={state.text} aria-label={shown} />}
      </span>
    </>
  );
}
