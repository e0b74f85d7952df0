"use client";
import type { SiteView, TerritoryMapView } from "@maillage/planning";
import type { ScenarioChange } from "@maillage/planning/scenario";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { foldName } from "../../../i18n/fold-name.ts";
import { createId, keepChange } from "../../planner/editing/keep-change.ts";
import styles from "./add-change-form.module.css";

interface AddChangeFormProps {
  /** Undefined while it loads. */
  readonly map: TerritoryMapView | undefined;
  /** After the changes made so far. */
  readonly sites: readonly SiteView[];
  readonly onAdd: (change: ScenarioChange) => void;
}

const KINDS = ["open", "labelled", "closed", "planned", "studied"] as const;
type AddedKind = (typeof KINDS)[number];
const COMMUNES_ID = "communes-du-scenario";

/** The changes that need no map: a site opened in a commune, a status changed. */
export function AddChangeForm({ map, sites, onAdd }: AddChangeFormProps) {
  const t = useTranslations();
  const [kind, setKind] = useState<AddedKind>("open");
  const [commune, setCommune] = useState("");
  const [cantonCode, setCantonCode] = useState("");
  const [siteId, setSiteId] = useState("");
  const [isCommuneUnknown, setCommuneUnknown] = useState(false);
  const home = findCommune(map, commune);
  const choices = kind === "open" ? [] : sites.filter(({ status }) => isChangedBy(kind, status));
  const chosen = choices.find(({ id }) => id === siteId) ?? choices[0];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind !== "open") {
      if (chosen !== undefined) {
        onAdd(keepChange({ kind: "set-status", siteId: chosen.id, status: kind, date: null }));
      }
      return;
    }
    setCommuneUnknown(home === undefined);
    if (home === undefined) return;
    const { longitude, latitude, name: place, cantonCodes } = home;
    onAdd(
      keepChange({
        ...{ kind: "add-site", siteId: createId(), name: t("scenarios.add.defaultName", { place }) },
        ...{ format: "fixed", status: "labelled", longitude, latitude },
        ...(cantonCodes.includes(cantonCode) ? { cantonCode } : {}),
      }),
    );
    setCommune("");
  };

  return (
    <form onSubmit={submit} className={styles.form} aria-labelledby="ajouter-un-changement">
      <h3 id="ajouter-un-changement" className={`fr-h6 ${styles.title}`}>
        {t("scenarios.add.title")}
      </h3>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="ajout-genre">
          {t("scenarios.add.kind")}
        </label>
        <select
          className="fr-select"
          id="ajout-genre"
          value={kind}
          onChange={({ target }) => setKind(KINDS.find((each) => each === target.value) ?? "open")}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`scenarios.add.kinds.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {kind === "open" && (
        <div className={`fr-input-group ${isCommuneUnknown ? "fr-input-group--error" : ""}`}>
          <label className="fr-label" htmlFor="ajout-commune">
            {t("scenarios.add.commune")}
          </label>
          <input
            className="fr-input"
            id="ajout-commune"
            list={COMMUNES_ID}
            autoComplete="off"
            value={commune}
            aria-invalid={isCommuneUnknown}
            aria-describedby={isCommuneUnknown ? "ajout-commune-erreur" : undefined}
            onChange={({ target }) => {
              setCommune(target.value);
              setCommuneUnknown(false);
            }}
          />
          <datalist id={COMMUNES_ID}>
            {map?.communeCentres.map(({ code, name }) => (
              <option key={code} value={name} />
            ))}
          </datalist>
          {isCommuneUnknown && (
            <p id="ajout-commune-erreur" className="fr-error-text" role="alert">
              {t("scenarios.add.communeUnknown")}
            </p>
          )}
        </div>
      )}
      {kind === "open" && home !== undefined && home.cantonCodes.length > 1 && (
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="ajout-canton">
            {t("scenarios.add.canton")}
          </label>
          <select
            className="fr-select"
            id="ajout-canton"
            value={cantonCode}
            onChange={({ target }) => setCantonCode(target.value)}
          >
            <option value="">{t("scenarios.add.cantonUnknown")}</option>
            {home.cantonCodes.map((code) => (
              <option key={code} value={code}>
                {map?.cantonNames[code] ?? code}
              </option>
            ))}
          </select>
        </div>
      )}
      {kind !== "open" && (
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="ajout-site">
            {t("scenarios.add.site")}
          </label>
          <select
            className="fr-select"
            id="ajout-site"
            disabled={choices.length === 0}
            value={chosen?.id ?? ""}
            onChange={({ target }) => setSiteId(target.value)}
          >
            {choices.length === 0 && <option value="">{t("scenarios.add.noSite")}</option>}
            {choices.map(({ id, name, status }) => (
              <option key={id} value={id}>
                {t("scenarios.add.siteChoice", { name, status: t(`siteStatus.${status}`) })}
              </option>
            ))}
          </select>
        </div>
      )}
      {/* No name is unknown before the names are there. */}
      <button type="submit" className="fr-btn fr-btn--secondary" disabled={kind === "open" && map === undefined}>
        {t("scenarios.add.submit")}
      </button>
      <p className={styles.note}>{t("scenarios.add.mapInstead")}</p>
    </form>
  );
}

/** Whether a change to this status says anything new of a site. */
function isChangedBy(kind: Exclude<AddedKind, "open">, status: SiteView["status"]): boolean {
  // Closing what was never open, and opening again what closed, are a planner's right.
  return kind === "labelled" ? status !== "labelled" : status !== kind;
}

function findCommune(map: TerritoryMapView | undefined, name: string) {
  const wanted = foldName(name);
  return wanted === "" ? undefined : map?.communeCentres.find(({ name }) => foldName(name) === wanted);
}
