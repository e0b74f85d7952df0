import type { Locale } from "./locale.ts";

/**
 * `près de Wassy`, `près d’Autigny-le-Petit`, `près du Montsaugeonnais`, `near Wassy`. In French the preposition loses its vowel before another, `y`
 * included, and before `h`: in names of communes it is mute more often than not.
 */
export function nearPlace(name: string, locale: Locale): string {
  if (locale === "en") return `near ${name}`;
  const [whole, article] = /^(Les?) /.exec(name) ?? [];
  if (whole !== undefined) return `près ${article === "Le" ? "du" : "des"} ${name.slice(whole.length)}`;
  const first = name.normalize("NFD").charAt(0).toLowerCase();
  return "aeiouyhœæ".includes(first) ? `près d’${name}` : `près de ${name}`;
}
