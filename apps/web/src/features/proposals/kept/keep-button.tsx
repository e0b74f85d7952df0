"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { dropProposal, keepProposal, useKeptProposals } from "./kept-proposals.ts";

interface KeepButtonProps {
  readonly territory: string;
  /** Address of the question. */
  readonly path: string;
  /** What it asks, in words. */
  readonly name: string;
}

/** Keeps the question, to compare its answer with others; pressed again, leaves it. */
export function KeepButton({ territory, path, name }: KeepButtonProps) {
  const t = useTranslations("proposals.kept");
  const question = path.slice(path.indexOf("?"));
  const isKept = useKeptProposals(territory).some((each) => each.question === question);
  const [isRefused, setRefused] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`fr-btn fr-btn--sm fr-btn--secondary fr-btn--icon-left ${isKept ? "fr-icon-check-line" : "fr-icon-bookmark-line"}`}
        aria-pressed={isKept}
        onClick={() => {
          if (isKept) dropProposal(territory, question);
          else setRefused(!keepProposal(territory, { question, name }));
        }}
      >
        {t(isKept ? "isKept" : "keep")}
      </button>
      {isRefused && <span role="alert">{t("refused")}</span>}
    </>
  );
}
