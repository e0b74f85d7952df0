"use client";
import type { CommuneCentre, SiteView } from "@maillage/planning";
import type { AddSite } from "@maillage/planning/scenario";
import { SITE_FORMATS, SITE_STATUSES } from "@maillage/planning/views";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { roundDegrees } from "../../../view-state/round-degrees.ts";
import { createId } from "../../planner/editing/keep-change.ts";
import type { SiteEdits } from "../edit/use-site-edits.ts";
import { ChoiceField } from "../sheet/choice-field.tsx";
import { parseDegrees, parseText } from "../sheet/parse-typed.ts";
import { PlacePreview } from "../sheet/place-preview.tsx";
import { TextField } from "../sheet/text-field.tsx";
import styles from "./add-site-panel.module.css";

interface AddSitePanelProps {
  readonly territory: string;
  readonly centres: readonly CommuneCentre[];
  readonly cantonNames: Readonly<Record<string, string>>;
  readonly isModelled: boolean;
  readonly edits: SiteEdits;
  readonly onClose: () => void;
}

/** A new site by its commune or its position, seen on a sketch before it is added; its sheet says the rest. */
export function AddSitePanel({ territory, centres, cantonNames, isModelled, edits, onClose }: AddSitePanelProps) {
  const t = useTranslations();
  const form = useRef<HTMLFormElement>(null);
  const listId = useId();
  const [name, setName] = useState("");
  const [commune, setCommune] = useState("");
  const [degrees, setDegrees] = useState({ longitude: "", latitude: "" });
  const [format, setFormat] = useState<SiteView["format"]>("fixed");
  const [status, setStatus] = useState<SiteView["status"]>("studied");
  const [isChecked, setChecked] = useState(false);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const longitude = parseDegrees(degrees.longitude, 180);
  const latitude = parseDegrees(degrees.latitude, 90);
  const position = longitude === undefined || latitude === undefined ? undefined : { longitude, latitude };
  const move = (toLongitude: number, toLatitude: number) =>
    setDegrees({ longitude: String(roundDegrees(toLongitude)), latitude: String(roundDegrees(toLatitude)) });
  const problemOf = (value: number | undefined) =>
    isChecked && value === undefined ? t("sitePages.addSite.positionMissing") : undefined;
  return (
    <form
      ref={form}
      noValidate
      className={styles.panel}
      aria-labelledby="ajouter-site"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (position === undefined) {
          // Once the fields have their messages.
          requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[data-wrong='true']")?.focus());
          return;
        }
        const added: AddSite = {
          kind: "add-site",
          siteId: createId(),
          name: parseText(name),
          format,
          status,
          ...position,
        };
        edits.save([added], onClose);
      }}
    >
      <div>
        <h2 id="ajouter-site" className="fr-h5 fr-mb-1v">
          {t("sitePages.addSite.title")}
        </h2>
        <p className="fr-mb-0">{t("sitePages.addSite.explained")}</p>
      </div>
      <div className={styles.fields}>
        <TextField
          label={t("sitePages.addSite.commune")}
          value={commune}
          listId={listId}
          onChange={(typed) => {
            setCommune(typed);
            const centre = centres.find((each) => each.name === typed.trim());
            if (centre !== undefined) move(centre.longitude, centre.latitude);
          }}
        />
        <datalist id={listId}>
          {centres.map(({ code, name: each }) => (
            <option key={code} value={each} />
          ))}
        </datalist>
        <TextField label={t("sitePages.addSite.name")} value={name} onChange={setName} />
        <ChoiceField
          label={t("sitePages.sheet.format")}
          value={format}
          choices={SITE_FORMATS.map((value) => ({ value, label: t(`siteFormat.${value}`) }))}
          onChange={(value) => value !== "" && setFormat(value)}
        />
        <ChoiceField
          label={t("sitePages.sheet.status")}
          value={status}
          choices={SITE_STATUSES.map((value) => ({ value, label: t(`siteStatus.${value}`) }))}
          onChange={(value) => value !== "" && setStatus(value)}
        />
        <TextField
          label={t("sitePages.place.longitude")}
          inputMode="decimal"
          value={degrees.longitude}
          onChange={(typed) => setDegrees({ ...degrees, longitude: typed })}
          problem={problemOf(longitude)}
        />
        <TextField
          label={t("sitePages.place.latitude")}
          inputMode="decimal"
          value={degrees.latitude}
          onChange={(typed) => setDegrees({ ...degrees, latitude: typed })}
          problem={problemOf(latitude)}
        />
      </div>
      {position !== undefined && (
        <PlacePreview {...{ territory, cantonNames, isModelled, ...position }} onMove={move} />
      )}
      <div className={styles.buttons}>
        <button type="submit" className="fr-btn fr-btn--sm" disabled={edits.isSaving}>
          {t("sitePages.addSite.add")}
        </button>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          disabled={edits.isSaving}
          onClick={onClose}
        >
          {t("sitePages.sheet.cancel")}
        </button>
      </div>
    </form>
  );
}
