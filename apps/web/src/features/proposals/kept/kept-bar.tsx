"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { COMPARED_MAX, COMPARED_MIN, comparisonHref } from "../comparison/compared-questions.ts";
import styles from "./kept.module.css";
import { dropProposal, type KeptProposal, useKeptProposals } from "./kept-proposals.ts";

/** The questions that are kept: to open again, to leave, to compare. Nothing is shown while none is. */
export function KeptBar({ territory }: { readonly territory: string }) {
  const t = useTranslations("proposals.kept");
  const kept = useKeptProposals(territory);
  // The latest ones, until the reader ticks others.
  const [ticked, setTicked] = useState<readonly string[]>();
  if (kept.length === 0) return null;
  const isTicked = ({ question }: KeptProposal, rank: number) => ticked?.includes(question) ?? rank < COMPARED_MAX;
  const chosen = kept.filter(isTicked).map(({ question }) => question);
  const toggle = (question: string, isWanted: boolean) =>
    setTicked(isWanted ? [...chosen, question] : chosen.filter((each) => each !== question));
  return (
    <section className={styles.bar} aria-labelledby="propositions-gardees">
      <h2 id="propositions-gardees" className="fr-h6">
        {t("title")}
      </h2>
      <ul className={styles.list}>
        {kept.map((each, rank) => (
          <li key={each.question}>
            <div className="fr-checkbox-group fr-checkbox-group--sm">
              <input
                type="checkbox"
                id={`gardee-${rank}`}
                checked={chosen.includes(each.question)}
                // Beyond four, one must be left before another is taken.
                disabled={!chosen.includes(each.question) && chosen.length >= COMPARED_MAX}
                onChange={({ target }) => toggle(each.question, target.checked)}
              />
              <label className="fr-label" htmlFor={`gardee-${rank}`}>
                {each.name}
              </label>
            </div>
            <a className="fr-link fr-link--sm" href={`/${territory}/propositions${each.question}`}>
              {t("open")} <span className="fr-sr-only">{each.name}</span>
            </a>
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--tertiary-no-outline fr-icon-delete-line"
              title={t("drop", { name: each.name })}
              onClick={() => dropProposal(territory, each.question)}
            >
              {t("drop", { name: each.name })}
            </button>
          </li>
        ))}
      </ul>
      {chosen.length >= COMPARED_MIN ? (
        <a className="fr-btn fr-btn--sm fr-btn--secondary" href={comparisonHref(territory, chosen)}>
          {t("compare", { count: chosen.length })}
        </a>
      ) : (
        <p className={styles.note}>{t("tooFew")}</p>
      )}
    </section>
  );
}
