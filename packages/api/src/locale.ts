/** Languages of the interface. French first: the State's own. */
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];
