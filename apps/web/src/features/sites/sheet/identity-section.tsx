"use client";
import { HOST_BODIES, type HostBody, SITE_FORMATS, SITE_ROLES } from "@maillage/planning/views";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { ChoiceField } from "./choice-field.tsx";
import { editFields } from "./edit-fields.ts";
import { KnownFacts } from "./known-facts.tsx";
import { parseText } from "./parse-typed.ts";
import { useDraft } from "./section-draft.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { SheetSection } from "./sheet-section.tsx";
import { TextField } from "./text-field.tsx";

/** Name, address, format, role, host body and label date. */
export function IdentitySection() {
  const t = useTranslations();
  const format = useFormat();
  const { site, cantonNames, lastKnown } = useSheet();
  const hostBefore = lastKnown.hostBody;
  const title = t("sitePages.sheet.identity");
  return (
    <SheetSection title={title} name="identity" form={(onClose) => <IdentityForm title={title} onClose={onClose} />}>
      <KnownFacts
        nothing={t("sitePages.sheet.nothing")}
        facts={[
          [t("sitePages.sheet.name"), site.name],
          [t("sitePages.sheet.address"), site.address],
          [t("sitePages.sheet.commune"), site.communeName || t("sitePages.sheet.outOfTerritory")],
          [t("sitePages.sheet.canton"), format.list(site.cantonCodes.map((code) => cantonNames[code] ?? code))],
          [t("sitePages.sheet.format"), t(`siteFormat.${site.format}`)],
          [t("sitePages.sheet.role"), t(`sitePages.sheet.roles.${site.role}`)],
          [
            t("sitePages.sheet.hostBody"),
            site.hostBody && t(`sitePages.sheet.hostBodies.${site.hostBody}`),
            hostBefore?.value == null
              ? undefined
              : t("sitePages.sheet.formerly", {
                  value: t(`sitePages.sheet.hostBodies.${hostBefore.value}`),
                  date: format.date(hostBefore.date),
                }),
          ],
          [t("sitePages.sheet.labelDate"), site.labelDate && format.date(site.labelDate)],
        ]}
      />
    </SheetSection>
  );
}

function IdentityForm({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const t = useTranslations();
  const { site } = useSheet();
  const [name, setName] = useDraft("name", () => site.name);
  const [address, setAddress] = useDraft("address", () => site.address ?? "");
  const [siteFormat, setFormat] = useDraft("siteFormat", () => site.format);
  const [role, setRole] = useDraft("role", () => site.role);
  const [hostBody, setHostBody] = useDraft<HostBody | "">("hostBody", () => site.hostBody ?? "");
  const [labelDate, setLabelDate] = useDraft("labelDate", () => site.labelDate ?? "");
  const [isNameMissing, setNameMissing] = useState(false);
  return (
    <SheetForm
      name={title}
      onClose={onClose}
      listChanges={() => {
        const named = parseText(name);
        setNameMissing(named === null);
        if (named === null) return null;
        return editFields(site, {
          ...{ name: named, address: parseText(address), format: siteFormat, role },
          ...{ hostBody: hostBody === "" ? null : hostBody, labelDate: labelDate === "" ? null : labelDate },
        });
      }}
    >
      <TextField
        label={t("sitePages.sheet.name")}
        value={name}
        onChange={setName}
        problem={isNameMissing ? t("sitePages.sheet.required") : undefined}
      />
      <TextField label={t("sitePages.sheet.address")} value={address} onChange={setAddress} />
      <div className={styles.pair}>
        <ChoiceField
          label={t("sitePages.sheet.format")}
          value={siteFormat}
          choices={SITE_FORMATS.map((value) => ({ value, label: t(`siteFormat.${value}`) }))}
          onChange={(value) => value !== "" && setFormat(value)}
        />
        <ChoiceField
          label={t("sitePages.sheet.role")}
          value={role}
          choices={SITE_ROLES.map((value) => ({ value, label: t(`sitePages.sheet.roles.${value}`) }))}
          onChange={(value) => value !== "" && setRole(value)}
        />
        <ChoiceField
          label={t("sitePages.sheet.hostBody")}
          value={hostBody}
          none={t("sitePages.sheet.nothing")}
          choices={HOST_BODIES.map((value) => ({ value, label: t(`sitePages.sheet.hostBodies.${value}`) }))}
          onChange={setHostBody}
        />
        <TextField label={t("sitePages.sheet.labelDate")} type="date" value={labelDate} onChange={setLabelDate} />
      </div>
    </SheetForm>
  );
}
