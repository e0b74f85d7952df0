"use client";
import type { SiteChange } from "@maillage/planning/scenario";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useSectionDraft } from "./section-draft.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";

interface SheetFormProps {
  readonly name: string;
  readonly children: ReactNode;
  /** The changes to keep, none when nothing differs; null when something typed is wrong, and said at its field. */
  readonly listChanges: () => readonly SiteChange[] | null;
  readonly onClose: () => void;
}

/** A form of the sheet. What is typed stays until it is saved or given up; leaving the page asks first. */
export function SheetForm({ name, children, listChanges, onClose }: SheetFormProps) {
  const t = useTranslations("sitePages.sheet");
  const { edits } = useSheet();
  const form = useRef<HTMLFormElement>(null);
  const { isRestored } = useSectionDraft();
  const [isTouched, setTouched] = useState(isRestored);

  useEffect(() => {
    // A form found again opens by itself: the reader did not ask to be taken there.
    if (!isRestored) form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [isRestored]);
  useEffect(() => {
    if (!isTouched) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    // Links between pages leave without unloading.
    const askAtLink = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest('a[href]:not([href^="#"], [download])') : null;
      if (link === null) return;
      if (confirm(t("leave"))) {
        removeEventListener("beforeunload", ask);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener("beforeunload", ask);
    document.addEventListener("click", askAtLink, { capture: true });
    return () => {
      removeEventListener("beforeunload", ask);
      document.removeEventListener("click", askAtLink, { capture: true });
    };
  }, [isTouched, t]);

  const submit = () => {
    const changes = listChanges();
    if (changes === null) {
      // Once the fields have their messages.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[data-wrong='true']")?.focus());
    } else if (changes.length === 0) onClose();
    else edits.save(changes, onClose);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={name}
      noValidate
      onInput={() => setTouched(true)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !isTouched) onClose();
      }}
    >
      {isRestored && <p className="fr-alert fr-alert--info fr-alert--sm">{t("restored")}</p>}
      {children}
      <div className={styles.buttons}>
        <button type="submit" className="fr-btn" disabled={edits.isSaving}>
          {t("save")}
        </button>
        <button type="button" className="fr-btn fr-btn--secondary" disabled={edits.isSaving} onClick={onClose}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
