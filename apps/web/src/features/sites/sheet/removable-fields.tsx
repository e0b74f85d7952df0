"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import styles from "./sheet.module.css";

interface RemovableFieldsProps {
  /** What the button says it removes. */
  readonly name: string;
  /** The name unless told. */
  readonly legend?: ReactNode;
  /** For what is told by its fields already. */
  readonly isLegendHidden?: boolean;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One of several things that a form lists: its fields, and the button that takes it away. */
export function RemovableFields({
  name,
  legend = name,
  isLegendHidden = false,
  onRemove,
  children,
}: RemovableFieldsProps) {
  const t = useTranslations("sitePages.sheet");
  return (
    <fieldset className={styles.item}>
      <legend className={isLegendHidden ? "fr-sr-only" : undefined}>{legend}</legend>
      {children}
      <div>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          aria-label={t("removeNamed", { name })}
          onClick={onRemove}
        >
          {t("remove")}
        </button>
      </div>
    </fieldset>
  );
}
