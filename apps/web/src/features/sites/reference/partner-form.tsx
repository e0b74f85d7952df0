"use client";
import { Input } from "@codegouvfr/react-dsfr/Input";
import type { ReferencePartner } from "@maillage/planning/reference-partners";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "../sheet/text-field.tsx";
import styles from "./reference.module.css";
import { readPartner, typePartner } from "./typed-partner.ts";

interface PartnerFormProps {
  /** Undefined for a new one. */
  readonly former: ReferencePartner | undefined;
  readonly others: readonly ReferencePartner[];
  readonly isSaving: boolean;
  readonly onSave: (partner: ReferencePartner) => void;
  readonly onClose: () => void;
}

/** A national partner: its names and its dates. What is typed stays until it is saved. */
export function PartnerForm({ former, others, isSaving, onSave, onClose }: PartnerFormProps) {
  const t = useTranslations("sitePages");
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => typePartner(former));
  const [isChecked, setChecked] = useState(false);
  const read = readPartner(typed, former, others);
  const problems = isChecked && "problems" in read ? read.problems : undefined;
  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
    form.current?.querySelector("input")?.focus();
  }, []);
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      aria-labelledby="partenaire"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if ("partner" in read) onSave(read.partner);
        // Once the fields have their messages.
        else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[data-wrong='true']")?.focus());
      }}
    >
      <h3 id="partenaire" className="fr-h5 fr-mb-0">
        {former === undefined ? t("reference.add") : t("reference.editNamed", { name: former.name })}
      </h3>
      <div className={styles.fields}>
        <TextField
          label={t("reference.name")}
          value={typed.name}
          onChange={(name) => setTyped({ ...typed, name })}
          problem={problems?.name === true ? t("partners.missing") : undefined}
        />
        <TextField
          label={t("reference.shortName")}
          value={typed.shortName}
          onChange={(shortName) => setTyped({ ...typed, shortName })}
        />
        <TextField
          label={t("reference.sinceDay")}
          type="date"
          value={typed.since}
          onChange={(since) => setTyped({ ...typed, since })}
          problem={problems?.since === true ? t("reference.sinceMissing") : undefined}
        />
        <TextField
          label={t("reference.untilOptional")}
          type="date"
          value={typed.until}
          onChange={(until) => setTyped({ ...typed, until })}
          problem={problems?.until === true ? t("reference.untilWrong") : undefined}
        />
      </div>
      <Input
        textArea
        label={t("reference.otherNames")}
        hintText={t("reference.otherNamesHint")}
        nativeTextAreaProps={{
          ...{ rows: 4, value: typed.otherNames },
          onChange: ({ target }) => setTyped({ ...typed, otherNames: target.value }),
        }}
      />
      <div className={styles.buttons}>
        <button type="submit" className="fr-btn" disabled={isSaving}>
          {t("sheet.save")}
        </button>
        <button type="button" className="fr-btn fr-btn--secondary" disabled={isSaving} onClick={onClose}>
          {t("sheet.cancel")}
        </button>
      </div>
    </form>
  );
}
