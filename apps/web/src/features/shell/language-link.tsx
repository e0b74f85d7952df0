import { LOCALE_NAMES, LOCALES, type Locale } from "../../i18n/locale.ts";

/**
 * Link to the same page in the other language. A plain link, not a script: it works before and without JavaScript, and
 * the answer leads back to the address it came from, view included. `id` is set by the header, which shows it twice.
 */
export function LanguageLink({ locale, id }: { readonly locale: Locale; readonly id?: string }) {
  return LOCALES.filter((other) => other !== locale).map((other) => (
    <a
      key={other}
      id={id}
      className="fr-btn fr-icon-translate-2"
      href={`/api/langue?valeur=${other}`}
      hrefLang={other}
      lang={other}
    >
      {LOCALE_NAMES[other]}
    </a>
  ));
}
