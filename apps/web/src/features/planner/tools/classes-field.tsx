"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { listClassMinutes } from "../../../map/class-bounds.ts";
import { parseClassMinutes } from "../../../view-state/map-tools-parsers.ts";
import type { PlannerView } from "../use-planner-view.ts";
import styles from "./tools.module.css";

/** Bounds of the classes of travel time, as the reader writes them. */
export function ClassesField({ view }: { readonly view: Pick<PlannerView, "state" | "change"> }) {
  const t = useTranslations();
  const { classes, seuil } = view.state;
  const shown = listClassMinutes(classes, seuil).join(", ");
  const [typed, setTyped] = useState<string>();
  const [isInvalid, setInvalid] = useState(false);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (typed === undefined || typed === shown) return;
    const minutes = parseClassMinutes(typed);
    setInvalid(minutes === null);
    if (minutes === null) return;
    setTyped(undefined);
    view.change({ classes: minutes });
  };
  return (
    <form className={`fr-input-group ${isInvalid ? "fr-input-group--error" : ""}`} onSubmit={submit} noValidate>
      <label className="fr-label" htmlFor="bornes-classes">
        {t("mapTools.classes")}
        <span className="fr-hint-text">{t("mapTools.classesHint")}</span>
      </label>
      <input
        className="fr-input"
        id="bornes-classes"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? shown}
        aria-invalid={isInvalid}
        aria-describedby={isInvalid ? "bornes-classes-erreur" : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          setInvalid(false);
        }}
        onBlur={() => submit()}
      />
      {isInvalid && (
        <p id="bornes-classes-erreur" className="fr-error-text" role="alert">
          {t("mapTools.classesInvalid")}
        </p>
      )}
      {classes !== null && (
        <button
          type="button"
          className={`fr-link fr-link--sm ${styles.automatic}`}
          onClick={() => {
            setTyped(undefined);
            setInvalid(false);
            view.change({ classes: null });
          }}
        >
          {t("mapTools.classesAutomatic")}
        </button>
      )}
    </form>
  );
}
