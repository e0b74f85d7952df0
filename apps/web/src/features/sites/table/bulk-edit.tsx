"use client";
import { parseTypedHours, type TypedHours } from "@maillage/opening-hours";
import type { SiteView } from "@maillage/planning";
import { SITE_AGENTS_MAX } from "@maillage/planning/queries";
import { HOST_BODIES, SITE_FORMATS, SITE_ROLES, SITE_STATUSES } from "@maillage/planning/views";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { SiteEdits } from "../edit/use-site-edits.ts";
import { usePartnerReference } from "../partner-reference.tsx";
import { ChoiceField } from "../sheet/choice-field.tsx";
import { parseAmount, parseCount } from "../sheet/parse-typed.ts";
import { TextField } from "../sheet/text-field.tsx";
import { WeekEditor } from "../sheet/week-editor.tsx";
import styles from "./bulk-edit.module.css";
import { type BulkEdition, listBulkChanges } from "./list-bulk-changes.ts";

interface BulkEditProps {
  readonly sites: readonly SiteView[];
  readonly edits: SiteEdits;
  readonly onClear: () => void;
}

const FIELDS = [
  ...["status", "format", "role", "hostBody", "labelDate", "agents", "agentsFullTimeEquivalent", "hours"],
  ...["addPartner", "removePartner"],
] as const satisfies readonly BulkEdition["field"][];

/** Writes one thing on all the sites chosen, after saying how many it changes. */
export function BulkEdit({ sites, edits, onClear }: BulkEditProps) {
  const t = useTranslations();
  const reference = usePartnerReference();
  const listId = useId();
  const [field, setField] = useState<BulkEdition["field"] | "">("");
  const [value, setValue] = useState("");
  const [date, setDate] = useState("");
  const [hours, setHours] = useState<TypedHours>({});
  const [isChecked, setChecked] = useState(false);
  const edition = field === "" ? undefined : readEdition(field, value, date, hours);
  const changes = edition === undefined ? [] : listBulkChanges(sites, edition, reference);
  const choose = (next: BulkEdition["field"] | "") => {
    setField(next);
    setValue("");
    setDate("");
    setChecked(false);
  };
  const problem =
    isChecked && edition === undefined
      ? t(field === "agents" ? "sitePages.sheet.notACount" : "sitePages.bulk.missing")
      : undefined;
  const partners = [...new Set([...reference.partners.map(({ name }) => name), ...namesOfPartners(sites)])];
  const termChoices = listTerms(field, t);
  return (
    <form
      className={styles.bulk}
      aria-label={t("sitePages.bulk.title", { count: sites.length })}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (changes.length > 0) edits.save(changes, () => choose(""));
      }}
    >
      <div className={styles.heading}>
        <h2 className="fr-h6 fr-mb-0">{t("sitePages.bulk.title", { count: sites.length })}</h2>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onClear}>
          {t("sitePages.bulk.clear")}
        </button>
      </div>
      <div className={styles.fields}>
        <ChoiceField
          label={t("sitePages.bulk.field")}
          none={t("sitePages.bulk.choose")}
          value={field}
          choices={FIELDS.map((each) => ({ value: each, label: t(`sitePages.bulk.${each}`) }))}
          onChange={choose}
        />
        {termChoices.length > 0 && (
          <ChoiceField
            label={t("sitePages.bulk.value")}
            none={field === "hostBody" ? t("sitePages.sheet.nothing") : t("sitePages.bulk.choose")}
            value={value}
            choices={termChoices}
            onChange={setValue}
            problem={problem}
          />
        )}
        {field === "status" && (
          <TextField label={t("sitePages.bulk.dateOptional")} type="date" value={date} onChange={setDate} />
        )}
        {field === "labelDate" && (
          <TextField label={t("sitePages.bulk.value")} type="date" value={date} onChange={setDate} />
        )}
        {(field === "agents" || field === "agentsFullTimeEquivalent") && (
          <TextField
            label={t("sitePages.bulk.value")}
            inputMode="decimal"
            value={value}
            onChange={setValue}
            problem={problem}
          />
        )}
        {(field === "addPartner" || field === "removePartner") && (
          <>
            <TextField
              label={t("sitePages.bulk.partnerName")}
              value={value}
              listId={listId}
              onChange={setValue}
              problem={problem}
            />
            <datalist id={listId}>
              {(field === "addPartner" ? partners : namesOfPartners(sites)).map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
      </div>
      {field === "hours" && (
        <WeekEditor
          typed={hours}
          onChange={setHours}
          problems={isChecked ? parseTypedHours(hours).problems : []}
          isEmptyWeek={isChecked && parseTypedHours(hours).isEmptyWeek}
        />
      )}
      {field !== "" && (
        <div className={styles.heading}>
          <p role="status" className="fr-mb-0">
            {edition !== undefined &&
              t("sitePages.bulk.preview", { changed: changes.length, same: sites.length - changes.length })}
          </p>
          <button type="submit" className="fr-btn fr-btn--sm" disabled={edits.isSaving}>
            {t("sitePages.bulk.save")}
          </button>
        </div>
      )}
    </form>
  );
}

function readEdition(
  field: BulkEdition["field"],
  value: string,
  date: string,
  hours: TypedHours,
): BulkEdition | undefined {
  switch (field) {
    case "status": {
      const status = SITE_STATUSES.find((each) => each === value);
      return status && { field, status, date: date === "" ? null : date };
    }
    case "format": {
      const format = SITE_FORMATS.find((each) => each === value);
      return format && { field, value: format };
    }
    case "role": {
      const role = SITE_ROLES.find((each) => each === value);
      return role && { field, value: role };
    }
    case "hostBody":
      return { field, value: HOST_BODIES.find((each) => each === value) ?? null };
    case "labelDate":
      return { field, value: date === "" ? null : date };
    case "agents":
    case "agentsFullTimeEquivalent": {
      const read = (field === "agents" ? parseCount : parseAmount)(value, SITE_AGENTS_MAX);
      return read === undefined ? undefined : { field, value: read };
    }
    case "hours": {
      const { weekly } = parseTypedHours(hours);
      return weekly === null ? undefined : { field, weekly };
    }
    case "addPartner":
    case "removePartner":
      return value.trim() === "" ? undefined : { field, name: value };
  }
}

type Texts = ReturnType<typeof useTranslations<never>>;

function listTerms(field: BulkEdition["field"] | "", t: Texts): readonly { value: string; label: string }[] {
  switch (field) {
    case "status":
      return SITE_STATUSES.map((value) => ({ value, label: t(`siteStatus.${value}`) }));
    case "format":
      return SITE_FORMATS.map((value) => ({ value, label: t(`siteFormat.${value}`) }));
    case "role":
      return SITE_ROLES.map((value) => ({ value, label: t(`sitePages.sheet.roles.${value}`) }));
    case "hostBody":
      return HOST_BODIES.map((value) => ({ value, label: t(`sitePages.sheet.hostBodies.${value}`) }));
    default:
      return [];
  }
}

function namesOfPartners(sites: readonly SiteView[]): readonly string[] {
  return [...new Set(sites.flatMap(({ partners }) => partners.map(({ name }) => name)))];
}
