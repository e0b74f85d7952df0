import type { Locale } from "@maillage/errors";

/** What an error says of itself in both languages, in one of them; contexts of errors are typed loosely. */
export function toldIn(locale: Locale, text: unknown): string {
  if (typeof text !== "object" || text === null) return "";
  return String(new Map<string, unknown>(Object.entries(text)).get(locale) ?? "");
}
