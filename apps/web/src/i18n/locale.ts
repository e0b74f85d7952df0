/** Languages of the interface; the first one is what a newcomer sees. */
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "fr";

/** Cookie that remembers the language. It holds nothing else, so it needs no consent. */
export const LOCALE_COOKIE = "langue";

export const LOCALE_NAMES = { fr: "Français", en: "English" } as const satisfies Record<Locale, string>;

/** The language named by an untrusted string, or French. */
export function parseLocale(candidate: string | undefined): Locale {
  return LOCALES.find((locale) => locale === candidate) ?? DEFAULT_LOCALE;
}
