"use client";
import { Input } from "@codegouvfr/react-dsfr/Input";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { editFields } from "./edit-fields.ts";
import { KnownFacts } from "./known-facts.tsx";
import { parseText } from "./parse-typed.ts";
import { useSheet } from "./sheet-context.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { SheetSection } from "./sheet-section.tsx";

/** What does not fit elsewhere, and where all of it comes from. */
export function NotesSection() {
  const t = useTranslations();
  const { site } = useSheet();
  const title = t("sitePages.sheet.notes");
  return (
    <SheetSection title={title} form={(onClose) => <NotesForm title={title} onClose={onClose} />}>
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
  const { site } = useSheet();
  const [notes, setNotes] = useState(site.notes ?? "");
  const [sources, setSources] = useState(site.sources.join("\n"));
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
      <Input
        textArea
        label={t("sitePages.notes.notes")}
        nativeTextAreaProps={{
          rows: 5,
          maxLength: 20_000,
          value: notes,
          onChange: ({ target }) => setNotes(target.value),
        }}
      />
      <Input
        textArea
        label={t("sitePages.notes.sources")}
        hintText={t("sitePages.notes.sourcesHint")}
        nativeTextAreaProps={{ rows: 4, value: sources, onChange: ({ target }) => setSources(target.value) }}
      />
    </SheetForm>
  );
}
