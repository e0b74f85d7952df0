"use client";
import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { foldName } from "../../../i18n/fold-name.ts";
import type { NamedPlace } from "../named-place.ts";
import { PlaceNames } from "../place-names.tsx";
import styles from "../proposals.module.css";

interface PlaceChoiceProps {
  readonly places: readonly NamedPlace[];
  readonly chosen: NamedPlace | undefined;
  readonly onChoose: (id: string) => void;
}

/** One candidate, by its name; accents, case and hyphens do not matter. */
export function PlaceChoice({ places, chosen, onChoose }: PlaceChoiceProps) {
  const t = useTranslations("proposals.whyNot");
  const field = useId();
  const [typed, setTyped] = useState(chosen?.name ?? "");
  const [isUnknown, setUnknown] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = foldName(typed);
    const found = places.find(({ name }) => foldName(name) === wanted);
    setUnknown(found === undefined);
    if (found !== undefined) onChoose(found.id);
  };
  return (
    <form className={styles.inline} onSubmit={submit}>
      <div className={`fr-input-group ${isUnknown ? "fr-input-group--error" : ""}`}>
        <label className="fr-label" htmlFor={field}>
          {t("place")}
        </label>
        <input
          className="fr-input"
          id={field}
          list={`${field}-noms`}
          autoComplete="off"
          required
          value={typed}
          aria-invalid={isUnknown}
          aria-describedby={isUnknown ? `${field}-erreur` : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            setUnknown(false);
          }}
        />
        <PlaceNames id={`${field}-noms`} places={places} typed={typed} />
        {isUnknown && (
          <p id={`${field}-erreur`} className="fr-error-text" role="alert">
            {t("unknownName", { name: typed.trim() })}
          </p>
        )}
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        {t("compare")}
      </button>
    </form>
  );
}
