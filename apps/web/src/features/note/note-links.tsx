import { NOTE_FORMATS } from "@maillage/reports/note-formats";
import type { Translate } from "../../i18n/translate.ts";
import { serializeViewState, type ViewState } from "../../view-state/view-state.ts";

interface NoteLinksProps {
  /** Code. */
  readonly territory: string;
  readonly view: ViewState;
  readonly t: Translate;
}

/** The note of what the page shows, in its three formats: links, which a browser follows without a script. */
export function NoteLinks({ territory, view, t }: NoteLinksProps) {
  const address = serializeViewState(`/${territory}/note`, view);
  const separator = address.includes("?") ? "&" : "?";
  return (
    <section aria-labelledby="note">
      <h2 id="note">{t("note.title")}</h2>
      <p>{t("note.explained")}</p>
      <ul className="fr-btns-group fr-btns-group--inline-sm fr-btns-group--icon-left">
        {NOTE_FORMATS.map((format) => (
          <li key={format}>
            <a
              className={`fr-btn fr-icon-download-line ${format === "pdf" ? "" : "fr-btn--secondary"}`}
              href={`${address}${separator}format=${format}`}
              download
            >
              {t(`note.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
