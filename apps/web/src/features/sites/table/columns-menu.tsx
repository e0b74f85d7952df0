"use client";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { SHOWN_AT_FIRST, SITE_COLUMNS } from "../site-columns.ts";
import type { SitesViewState } from "../sites-view-state.ts";
import styles from "./columns-menu.module.css";

interface ColumnsMenuProps {
  readonly view: Pick<SitesViewState, "colonnes">;
  readonly setView: (view: Pick<SitesViewState, "colonnes">) => unknown;
}

/** Which columns the table and its export have. */
export function ColumnsMenu({ view, setView }: ColumnsMenuProps) {
  const t = useTranslations("sitePages.columns");
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const shown = new Set(view.colonnes.length === 0 ? SHOWN_AT_FIRST : view.colonnes);
  return (
    // Escape closes it from any of its boxes: a shortcut of what is inside, not a control.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above.
    <div className={styles.menu} onKeyDown={({ key }) => key === "Escape" && setOpen(false)}>
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t("choose")}
      </button>
      <fieldset
        id={id}
        className={styles.list}
        hidden={!isOpen}
        aria-describedby={`${id}-aide`}
        aria-label={t("choose")}
      >
        <p id={`${id}-aide`} className={styles.hint}>
          {t("explained")}
        </p>
        {SITE_COLUMNS.filter((column) => column !== "name").map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={shown.has(column)}
              onChange={({ target }) =>
                void setView({
                  colonnes: SITE_COLUMNS.filter(
                    (each) => each === "name" || (each === column ? target.checked : shown.has(each)),
                  ),
                })
              }
            />
            {t(column)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
