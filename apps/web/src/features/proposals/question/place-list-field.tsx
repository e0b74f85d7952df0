"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { foldName } from "../../../i18n/fold-name.ts";
import type { NamedPlace } from "../named-place.ts";
import styles from "./question.module.css";

interface PlaceListFieldProps {
  /** Of the parameter in the address. */
  readonly name: "garder" | "exclure" | "imposer";
  readonly label: string;
  readonly choices: readonly NamedPlace[];
  /** Ids. */
  readonly chosen: readonly string[];
}

/** The browser looks at every name of a list: beyond so many, only those that hold what is typed. */
const NAME_COUNT_MAX = 500;

/** Sites or places named one by one, completed as they are typed. */
export function PlaceListField({ name, label, choices, chosen }: PlaceListFieldProps) {
  const t = useTranslations("proposals.question");
  const [ids, setIds] = useState(chosen);
  const [typed, setTyped] = useState("");
  const [isUnknown, setUnknown] = useState(false);
  const nameOf = (id: string) => choices.find((choice) => choice.id === id)?.name ?? id;
  const add = () => {
    const wanted = foldName(typed);
    if (wanted === "") return;
    const found = choices.find((choice) => foldName(choice.name) === wanted && !ids.includes(choice.id));
    setUnknown(found === undefined);
    if (found === undefined) return;
    setIds([...ids, found.id]);
    setTyped("");
  };
  const folded = foldName(typed);
  const shown =
    choices.length <= NAME_COUNT_MAX ? choices : choices.filter((choice) => foldName(choice.name).includes(folded));
  return (
    <div className={`fr-input-group ${isUnknown ? "fr-input-group--error" : ""}`}>
      <input type="hidden" name={name} value={ids.join(",")} />
      <label className="fr-label" htmlFor={`regle-${name}`}>
        {label}
      </label>
      {ids.length > 0 && (
        <ul className={styles.tags}>
          {ids.map((id) => (
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
        </ul>
      )}
      <div className={styles.adding}>
        <input
          className="fr-input"
          id={`regle-${name}`}
          list={`lieux-${name}`}
          autoComplete="off"
          value={typed}
          aria-invalid={isUnknown}
          aria-describedby={isUnknown ? `erreur-${name}` : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            setUnknown(false);
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
      <datalist id={`lieux-${name}`}>
        {shown.slice(0, NAME_COUNT_MAX).map((choice) => (
          <option key={choice.id} value={choice.name} />
        ))}
      </datalist>
      {isUnknown && (
        <p id={`erreur-${name}`} className="fr-error-text" role="alert">
          {t("unknownPlace", { name: typed.trim() })}
        </p>
      )}
    </div>
  );
}
