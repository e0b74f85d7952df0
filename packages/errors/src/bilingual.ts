/** Languages of the interface. French first: the State's own. */
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The same sentence in the languages of the interface. */
export type Bilingual = Readonly<Record<Locale, string>>;
