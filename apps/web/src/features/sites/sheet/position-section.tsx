"use client";
import type { PlaceView } from "@maillage/planning";
import type { MoveSite } from "@maillage/planning/scenario";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { roundDegrees } from "../../../view-state/round-degrees.ts";
import { ChoiceField } from "./choice-field.tsx";
import { parseDegrees } from "./parse-typed.ts";
import { PlacePreview, usePlace } from "./place-preview.tsx";
import { useDraft } from "./section-draft.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { SheetSection } from "./sheet-section.tsx";
import { TextField } from "./text-field.tsx";

/** Where the site stands, on a sketch with the roads around; moved by typing, by a click or by the arrows. */
export function PositionSection() {
  const t = useTranslations();
  const title = t("sitePages.sheet.position");
  const { site } = useSheet();
  return (
    <SheetSection title={title} name="position" form={(onClose) => <PositionForm title={title} onClose={onClose} />}>
      <p>
        {site.latitude.toFixed(5)}, {site.longitude.toFixed(5)}
      </p>
      <SitePreview longitude={site.longitude} latitude={site.latitude} />
    </SheetSection>
  );
}

interface SitePreviewProps {
  readonly longitude: number;
  readonly latitude: number;
  readonly onMove?: (longitude: number, latitude: number) => void;
}

/** Where the site stands, in the cantons that it is known to be in; elsewhere, in those of the commune. */
function SitePreview(point: SitePreviewProps) {
  const { territory, site, cantonNames, isModelled } = useSheet();
  const cantonCodesOf = ({ longitude, latitude, cantonCodes }: PlaceView) =>
    longitude === site.longitude && latitude === site.latitude ? site.cantonCodes : cantonCodes;
  return <PlacePreview {...{ territory, cantonNames, isModelled, cantonCodesOf }} {...point} />;
}

function PositionForm({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const t = useTranslations("sitePages.place");
  const { territory, site, cantonNames } = useSheet();
  const [typed, setTyped] = useDraft("typed", () => ({
    longitude: String(site.longitude),
    latitude: String(site.latitude),
  }));
  // The last position that could be read: the sketch stays there while a number is being typed.
  const [read, setRead] = useDraft("read", () => ({ longitude: site.longitude, latitude: site.latitude }));
  const [canton, setCanton] = useDraft("canton", () =>
    site.cantonCodes.length === 1 ? (site.cantonCodes[0] ?? "") : "",
  );
  const [isChecked, setChecked] = useState(false);
  const { data: place } = usePlace(territory, read.longitude, read.latitude);
  const problems = {
    longitude: parseDegrees(typed.longitude, 180) === undefined,
    latitude: parseDegrees(typed.latitude, 90) === undefined,
  };
  const write = (next: typeof typed) => {
    setTyped(next);
    const [longitude, latitude] = [parseDegrees(next.longitude, 180), parseDegrees(next.latitude, 90)];
    if (longitude !== undefined && latitude !== undefined) setRead({ longitude, latitude });
  };
  const move = (longitude: number, latitude: number) =>
    write({ longitude: String(roundDegrees(longitude)), latitude: String(roundDegrees(latitude)) });
  const cantonCodes = place?.cantonCodes ?? [];
  const chosenCanton = cantonCodes.length > 1 && cantonCodes.includes(canton) ? canton : "";
  return (
    <SheetForm
      name={title}
      onClose={onClose}
      listChanges={(): readonly MoveSite[] | null => {
        setChecked(true);
        if (problems.longitude || problems.latitude) return null;
        const hasMoved = read.longitude !== site.longitude || read.latitude !== site.latitude;
        const hasCanton = chosenCanton !== "" && (site.cantonCodes.length > 1 || site.cantonCodes[0] !== chosenCanton);
        if (!hasMoved && !hasCanton) return [];
        const said = chosenCanton === "" ? {} : { cantonCode: chosenCanton };
        return [{ kind: "move-site", siteId: site.id, ...read, ...said }];
      }}
    >
      <div className={styles.pair}>
        <TextField
          label={t("longitude")}
          inputMode="decimal"
          value={typed.longitude}
          onChange={(longitude) => write({ ...typed, longitude })}
          problem={isChecked && problems.longitude ? t("notDegrees") : undefined}
        />
        <TextField
          label={t("latitude")}
          inputMode="decimal"
          value={typed.latitude}
          onChange={(latitude) => write({ ...typed, latitude })}
          problem={isChecked && problems.latitude ? t("notDegrees") : undefined}
        />
      </div>
      <SitePreview longitude={read.longitude} latitude={read.latitude} onMove={move} />
      {cantonCodes.length > 1 && (
        <ChoiceField
          label={t("cantonChoice")}
          none={t("cantonUnknown")}
          value={chosenCanton}
          choices={cantonCodes.map((value) => ({ value, label: cantonNames[value] ?? value }))}
          onChange={setCanton}
        />
      )}
      <div>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          onClick={() => move(site.longitude, site.latitude)}
        >
          {t("reset")}
        </button>
      </div>
    </SheetForm>
  );
}
