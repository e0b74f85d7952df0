import type { Locale } from "@maillage/errors";
/** French, unless the environment says English, in POSIX order of precedence. */
export function detectLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return language.startsWith("en") ? "en" : "fr";
}
