import { en } from "../messages/en.ts";
import { fr } from "../messages/fr.ts";
import type { Locale } from "./locale.ts";
import type { Translated } from "./translated.ts";

/** Shape of a catalogue: the French one's, with any text in place of its texts. */
export type Messages = Translated<typeof fr>;

const MESSAGES: Readonly<Record<Locale, Messages>> = { fr, en };

export function messagesFor(locale: Locale): Messages {
  return MESSAGES[locale];
}

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof fr;
  }
}
