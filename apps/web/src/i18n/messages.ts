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

/** The texts of some namespaces, for a page whose scripts show no other: the rest does not travel. */
export function pickMessages<Name extends keyof Messages>(locale: Locale, ...names: Name[]): Pick<Messages, Name> {
  // One entry for each of the names.
  return Object.fromEntries(names.map((name) => [name, MESSAGES[locale][name]])) as Pick<Messages, Name>;
}

/** Namespaces that only the server writes. */
const SERVER_NAMESPACES = ["dashboard"] as const;
type ServerNamespace = (typeof SERVER_NAMESPACES)[number];

/** All texts but those of namespaces that a page never shows, and those that only the server writes. */
export function omitMessages<Name extends keyof Messages>(
  locale: Locale,
  ...names: Name[]
): Omit<Messages, Name | ServerNamespace> {
  const omitted: ReadonlySet<string> = new Set([...names, ...SERVER_NAMESPACES]);
  // The entries of all the others.
  return Object.fromEntries(Object.entries(MESSAGES[locale]).filter(([name]) => !omitted.has(name))) as Omit<
    Messages,
    Name | ServerNamespace
  >;
}

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof fr;
  }
}
