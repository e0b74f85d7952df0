import type { useTranslations } from "use-intl";

/** Gives a text of the catalogue by its key; the same on the server (`getIntl`) and in the browser (`useTranslations`). */
export type Translate = ReturnType<typeof useTranslations<never>>;
