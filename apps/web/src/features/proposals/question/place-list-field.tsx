"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { NamedPlace } from "../named-place.ts";
import { PlaceNames } from "../place-names.tsx";
import { findPlaces } from "./find-places.ts";
import styles from "./question.module.css";

interface PlaceListFieldProps {
  /** Of the parameter in the address. */
  readonly name: "garder" | "exclure" | "imposer" | "prioritaires";
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: readonly NamedPlace[];
  /** Ids. */
  readonly chosen: readonly string[];
}

/** So many are shown one by one; a pasted list of hundreds is told by its number. */
const SHOWN_MAX = 40;

/** Sites or places named one by one, completed as they are typed, or several pasted together: names or codes. */
export function PlaceListField({ name, label, hint, choices, chosen }: PlaceListFieldProps) {
  const t = useTranslations("proposals.question");
  const [ids, setIds] = useState(chosen);
  const [typed, setTyped] = useState("");
  const [unknown, setUnknown] = useState<string>();
  const nameOf = (id: string) => choices.find((choice) => choice.id === id)?.name ?? id;
  const add = () => {
    const { found, unknown: rest } = findPlaces(typed, choices);
    const added = found.filter((id) => !ids.includes(id));
    if (typed.trim() === "") return;
    setUnknown(added.length === 0 || rest.length > 0 ? (rest[0] ?? typed.trim()) : undefined);
    setIds([...ids, ...added]);
    setTyped(rest.join("; "));
  };
  return (
    <div className={`fr-input-group ${unknown === undefined ? "" : "fr-input-group--error"}`}>
      <input type="hidden" name={name} value={ids.join(",")} />
      <label className="fr-label" htmlFor={`regle-${name}`}>
        {label}
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
      </label>
      {ids.length > 0 && (
        <ul className={styles.tags}>
          {ids.slice(0, SHOWN_MAX).map((id) => (
            <li key={id}>
              <button
                type="button"
                className="fr-tag fr-tag--dismiss fr-tag--sm"
                aria-label={t("remove", { name: nameOf(id), rule: label })}
                onClick={() => setIds(ids.filter((each) => each !== id))}
              >
                {nameOf(id)}
              </button>
            </li>
          ))}
          {ids.length > SHOWN_MAX && (
            <li>
              {t("moreNames", { count: ids.length - SHOWN_MAX })}{" "}
              <button
                type="button"
                className="fr-btn fr-btn--sm fr-btn--tertiary-no-outline"
                onClick={() => setIds([])}
              >
                {t("removeAll")}
              </button>
            </li>
          )}
        </ul>
      )}
      <div className={styles.adding}>
        <input
          className="fr-input"
          id={`regle-${name}`}
          list={`lieux-${name}`}
          autoComplete="off"
          value={typed}
          aria-invalid={unknown !== undefined}
          aria-describedby={unknown === undefined ? undefined : `erreur-${name}`}
          onChange={({ target }) => {
            setTyped(target.value);
            setUnknown(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || typed.trim() === "") return;
            event.preventDefault();
            add();
          }}
        />
        <button
          type="button"
          className="fr-btn fr-btn--secondary"
          aria-label={t("addTo", { rule: label })}
          onClick={add}
        >
          {t("add")}
        </button>
      </div>
      <PlaceNames id={`lieux-${name}`} places={choices} typed={typed} />
      {unknown !== undefined && (
        <p id={`erreur-${name}`} className="fr-error-text" role="alert">
          {t("unknownPlace", { name: unknown })}
        </p>
      )}
    </div>
  );
}
