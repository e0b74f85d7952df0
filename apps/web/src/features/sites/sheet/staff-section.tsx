"use client";
import { SITE_AGENTS_MAX } from "@maillage/planning/queries";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { editFields } from "./edit-fields.ts";
import { KnownFacts } from "./known-facts.tsx";
import { parseAmount, parseCount } from "./parse-typed.ts";
import { useDraft } from "./section-draft.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { SheetSection } from "./sheet-section.tsx";
import { TextField } from "./text-field.tsx";

/** How many work there: counted, never named. */
export function StaffSection() {
  const t = useTranslations();
  const format = useFormat();
  const { site, lastKnown } = useSheet();
  const formerly = (known: { readonly value: number | null; readonly date: string } | undefined) =>
    known?.value == null
      ? undefined
      : t("sitePages.sheet.formerly", { value: format.decimal(known.value), date: format.date(known.date) });
  const title = t("sitePages.sheet.staff");
  const equivalent = site.agentsFullTimeEquivalent;
  return (
    <SheetSection title={title} name="staff" form={(onClose) => <StaffForm title={title} onClose={onClose} />}>
      <KnownFacts
        nothing={t("sitePages.sheet.nothing")}
        facts={[
          [t("sitePages.staff.agents"), site.agents, formerly(lastKnown.agents)],
          [
            t("sitePages.staff.agentsFullTimeEquivalent"),
            equivalent === null ? null : format.decimal(equivalent),
            formerly(lastKnown.agentsFullTimeEquivalent),
          ],
        ]}
      />
    </SheetSection>
  );
}

function StaffForm({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const t = useTranslations();
  const format = useFormat();
  const { site } = useSheet();
  const equivalent = site.agentsFullTimeEquivalent;
  const [agents, setAgents] = useDraft("agents", () => site.agents?.toString() ?? "");
  const [fullTime, setFullTime] = useDraft("fullTime", () => (equivalent === null ? "" : format.decimal(equivalent)));
  const [isChecked, setChecked] = useState(false);
  const [count, amount] = [parseCount(agents, SITE_AGENTS_MAX), parseAmount(fullTime, SITE_AGENTS_MAX)];
  const isOdd = typeof count === "number" && typeof amount === "number" && amount > count;
  return (
    <SheetForm
      name={title}
      onClose={onClose}
      listChanges={() => {
        setChecked(true);
        if (count === undefined || amount === undefined) return null;
        return editFields(site, { agents: count, agentsFullTimeEquivalent: amount });
      }}
    >
      <div className={styles.pair}>
        <TextField
          label={t("sitePages.staff.agents")}
          hint={t("sitePages.staff.agentsHint")}
          inputMode="numeric"
          value={agents}
          onChange={setAgents}
          problem={isChecked && count === undefined ? t("sitePages.sheet.notACount") : undefined}
        />
        <TextField
          label={t("sitePages.staff.agentsFullTimeEquivalent")}
          inputMode="decimal"
          value={fullTime}
          onChange={setFullTime}
          problem={isChecked && amount === undefined ? t("sitePages.sheet.notANumber") : undefined}
        />
      </div>
      {isOdd && <p className="fr-alert fr-alert--warning fr-alert--sm">{t("sitePages.staff.tooMany")}</p>}
    </SheetForm>
  );
}
