"use client";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./sheet.module.css";

interface SheetSectionProps {
  readonly title: string;
  /** What is known, read. */
  readonly children: ReactNode;
  /** The form that takes its place; none for a section that nobody writes. */
  readonly form?: ((onClose: () => void) => ReactNode) | undefined;
}

/** A part of the sheet: read, then edited in its place; the focus comes back to the button that opened the form. */
export function SheetSection({ title, children, form }: SheetSectionProps) {
  const t = useTranslations("sitePages.sheet");
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isEditing, setEditing] = useState(false);
  const hasClosed = useRef(false);
  const close = () => {
    hasClosed.current = true;
    setEditing(false);
  };
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
      {isEditing && form !== undefined ? form(close) : children}
    </section>
  );
}
