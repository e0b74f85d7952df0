"use client";
import { NEW_SITE_COUNT_MAX } from "@maillage/planning/proposal-goals";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../use-format.ts";
import styles from "./propose-panel.module.css";
import type { Proposing } from "./use-proposing.ts";

interface ProposePanelProps {
  readonly proposing: Proposing;
  readonly hasCantons: boolean;
  readonly isReadOnly: boolean;
  /** Address of the page of proposals, for the same sites. */
  readonly pageHref: string;
}

/** A small question about the network as it is edited; its answer stands on the map, to be taken up one by one. */
export function ProposePanel({ proposing, hasCantons, isReadOnly, pageHref }: ProposePanelProps) {
  const t = useTranslations("proposalPanel");
  const { search, isAsked, ask, clear } = proposing;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const count = Number(form.get("proposer-nombre"));
    if (count >= 1 && count <= NEW_SITE_COUNT_MAX) ask(count, form.get("proposer-cantons") !== null);
  };
  return (
    <div className={styles.panel}>
      <p className={styles.hint}>{t("explained")}</p>
      <form onSubmit={submit} className={styles.form} aria-label={t("title")}>
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="proposer-nombre">
            {t("newSites")}
          </label>
          <input
            className="fr-input"
            id="proposer-nombre"
            name="proposer-nombre"
            type="number"
            min={1}
            max={NEW_SITE_COUNT_MAX}
            required
            defaultValue={2}
          />
        </div>
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t("propose")}
        </button>
        {hasCantons && (
          <div className={`fr-checkbox-group fr-checkbox-group--sm ${styles.whole}`}>
            <input type="checkbox" id="proposer-cantons" name="proposer-cantons" />
            <label className="fr-label" htmlFor="proposer-cantons">
              {t("everyCanton")}
            </label>
          </div>
        )}
      </form>
      {search.isOffline && <p role="alert">{t("offline")}</p>}
      {search.refusal !== undefined && (
        <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
          <p>{search.refusal}</p>
        </div>
      )}
      {search.isSearching && (
        <p role="status" className={styles.line}>
          {t("searching")}
          <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={search.stop}>
            {t("stop")}
          </button>
        </p>
      )}
      {!search.isSearching && <Answer proposing={proposing} isReadOnly={isReadOnly} />}
      <p className={styles.line}>
        {isAsked && (
          <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={clear}>
            {t("clear")}
          </button>
        )}
        <a className="fr-link fr-link--sm" href={pageHref}>
          {t("page")}
        </a>
      </p>
    </div>
  );
}

function Answer({ proposing, isReadOnly }: Pick<ProposePanelProps, "proposing" | "isReadOnly">) {
  const t = useTranslations("proposalPanel");
  const format = useFormat();
  const { search, left, accept, refuse } = proposing;
  const proposal = search.view?.proposal;
  if (proposal === undefined || proposal === null) return null;
  const main = proposal.objectives[0];
  if (proposal.opened.length === 0) return <p role="status">{t("nothing")}</p>;
  if (left.length === 0) return <p role="status">{t("done")}</p>;
  return (
    <>
      <ol className={styles.list}>
        {left.map(({ rank, place, peopleGained }) => (
          <li key={place.id} value={rank}>
            <span>
              {place.name} <strong>{t("gains", { people: format.peopleDifference(peopleGained) })}</strong>
            </span>
            <span className={styles.line}>
              <button
                type="button"
                className="fr-btn fr-btn--sm fr-btn--tertiary"
                aria-label={t("acceptPlace", { name: place.name })}
                disabled={isReadOnly}
                onClick={() => accept(place.id)}
              >
                {t("accept")}
              </button>
              <button
                type="button"
                className="fr-btn fr-btn--sm fr-btn--tertiary"
                aria-label={t("refusePlace", { name: place.name })}
                onClick={() => refuse(place.id)}
              >
                {t("refuse")}
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.hint} role="status">
        {main?.isOptimal === true ? t("proven") : t("unproven", { gap: format.errorShare(main?.gap ?? 0) })}
      </p>
    </>
  );
}
