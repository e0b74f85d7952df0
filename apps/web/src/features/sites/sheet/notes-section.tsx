"use client";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { editFields } from "./edit-fields.ts";
import { findPersonalNames } from "./find-personal-names.ts";
import { KnownFacts } from "./known-facts.tsx";
import { LongField } from "./long-field.tsx";
import { parseText } from "./parse-typed.ts";
import { useDraft } from "./section-draft.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { SheetSection } from "./sheet-section.tsx";

/** What does not fit elsewhere, and where all of it comes from. */
export function NotesSection() {
  const t = useTranslations();
  const { site } = useSheet();
  const title = t("sitePages.sheet.notes");
  return (
    <SheetSection title={title} name="notes" form={(onClose) => <NotesForm title={title} onClose={onClose} />}>
      <KnownFacts
        nothing={t("sitePages.sheet.nothing")}
        facts={[
          [t("sitePages.notes.notes"), site.notes],
          [t("sitePages.notes.sources"), site.sources.join("\n")],
        ]}
      />
    </SheetSection>
  );
}

function NotesForm({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const t = useTranslations();
  const format = useFormat();
  const { site } = useSheet();
  const [notes, setNotes] = useDraft("notes", () => site.notes ?? "");
  const [sources, setSources] = useDraft("sources", () => site.sources.join("\n"));
  const names = findPersonalNames(notes);
  return (
    <SheetForm
      name={title}
      onClose={onClose}
      listChanges={() =>
        editFields(site, {
          notes: parseText(notes),
          sources: sources.split("\n").flatMap((line) => parseText(line) ?? []),
        })
      }
    >
      <p className={styles.note}>{t("sitePages.notes.notesHint")}</p>
      <LongField label={t("sitePages.notes.notes")} rows={5} lengthMax={10_000} value={notes} onChange={setNotes} />
      {names.length > 0 && (
        <p role="status" className="fr-alert fr-alert--warning fr-alert--sm">
          {t("sitePages.notes.personalName", { names: format.list(names) })}
        </p>
      )}
      <LongField
        label={t("sitePages.notes.sources")}
        hint={t("sitePages.notes.sourcesHint")}
        rows={4}
        value={sources}
        onChange={setSources}
      />
    </SheetForm>
  );
}
