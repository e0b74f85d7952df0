"use client";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { draftKeyOf, forgetDraft, hasDraft, SectionDraftProvider } from "./section-draft.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";

interface SheetSectionProps {
  readonly title: string;
  /** Of its form's draft; stable, whatever the language. */
  readonly name?: string;
  /** What is known, read. */
  readonly children: ReactNode;
  /** The form that takes its place; none for a section that nobody writes. */
  readonly form?: ((onClose: () => void) => ReactNode) | undefined;
}

/** A part of the sheet: read, then edited in its place; the focus comes back to the button that opened the form. */
export function SheetSection({ title, name = "", children, form }: SheetSectionProps) {
  const t = useTranslations("sitePages.sheet");
  const id = useId();
  const { territory, site } = useSheet();
  const draftKey = draftKeyOf(territory, site.id, name);
  const button = useRef<HTMLButtonElement>(null);
  const [isEditing, setEditing] = useState(false);
  const hasClosed = useRef(false);
  const close = () => {
    hasClosed.current = true;
    forgetDraft(draftKey);
    setEditing(false);
  };
  // After the first drawing, which is the server's: it knows nothing of this tab.
  useEffect(() => {
    if (hasDraft(draftKey)) setEditing(true);
  }, [draftKey]);
  // Once the button is there again.
  useEffect(() => {
    if (isEditing || !hasClosed.current) return;
    hasClosed.current = false;
    button.current?.focus();
  }, [isEditing]);
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.heading}>
        <h2 id={id} className="fr-h5">
          {title}
        </h2>
        {form !== undefined && !isEditing && (
          <button
            ref={button}
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            aria-label={t("editSection", { section: title })}
            onClick={() => setEditing(true)}
          >
            {t("edit")}
          </button>
        )}
      </div>
      {isEditing && form !== undefined ? (
        <SectionDraftProvider id={draftKey}>{form(close)}</SectionDraftProvider>
      ) : (
        children
      )}
    </section>
  );
}
