"use client";
import type { CommuneCentre } from "@maillage/planning";
import { type FormEvent, memo, useState } from "react";
import { useTranslations } from "use-intl";
import { foldName } from "../../i18n/fold-name.ts";
import styles from "./panel.module.css";

interface CommunePickerProps {
  readonly communes: readonly CommuneCentre[];
  readonly onPick: (longitude: number, latitude: number) => void;
}

const LIST_ID = "communes-connues";

/** A site placed by the name of its commune: the way that needs neither a mouse nor the map. */
export function CommunePicker({ communes, onPick }: CommunePickerProps) {
  const t = useTranslations();
  const [name, setName] = useState("");
  const [isUnknown, setUnknown] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = findByName(communes, name);
    setUnknown(found === undefined);
    if (found === undefined) return;
    setName("");
    onPick(found.longitude, found.latitude);
  };
  return (
    <form onSubmit={submit} className={styles.picker}>
      <div className={`fr-input-group ${isUnknown ? "fr-input-group--error" : ""}`}>
        <label className="fr-label" htmlFor="proposer-commune">
          {t("propose.commune")}
        </label>
        <div className={styles.pickerRow}>
          <input
            className="fr-input"
            id="proposer-commune"
            list={LIST_ID}
            autoComplete="off"
            value={name}
            aria-invalid={isUnknown}
            aria-describedby={isUnknown ? "proposer-commune-erreur" : undefined}
            onChange={({ target }) => {
              setName(target.value);
              setUnknown(false);
            }}
          />
          <button type="submit" className="fr-btn fr-btn--secondary">
            {t("propose.place")}
          </button>
        </div>
        {isUnknown && (
          <p id="proposer-commune-erreur" className="fr-error-text" role="alert">
            {t("propose.communeUnknown")}
          </p>
        )}
      </div>
      <CommuneNames communes={communes} typed={name} />
    </form>
  );
}

/** Accents, case and hyphens do not matter: "chateauvillain" finds "Châteauvillain". */
function findByName(communes: readonly CommuneCentre[], name: string): CommuneCentre | undefined {
  const wanted = foldName(name);
  return wanted === "" ? undefined : communes.find((commune) => foldName(commune.name) === wanted);
}

/** The browser looks at every name of a list, and so does the design system: beyond so many, only those that hold what is typed. */
const NAME_COUNT_MAX = 1000;

/** Apart, so that a drag, which renders the panel at every move, leaves a long list alone. */
const CommuneNames = memo(function CommuneNames({ communes, typed }: CommuneNamesProps) {
  const wanted = foldName(typed);
  const shown =
    communes.length <= NAME_COUNT_MAX ? communes : communes.filter(({ name }) => foldName(name).includes(wanted));
  return (
    <datalist id={LIST_ID}>
      {(wanted === "" && shown.length > NAME_COUNT_MAX ? [] : shown.slice(0, NAME_COUNT_MAX)).map(({ code, name }) => (
        <option key={code} value={name} />
      ))}
    </datalist>
  );
});

type CommuneNamesProps = Pick<CommunePickerProps, "communes"> & { readonly typed: string };
