import type { DatasetVersionView } from "@maillage/planning";
import type { Locale } from "../../i18n/locale.ts";
import { translateSource } from "../territory/translate-source.ts";

/** "Liste des structures France Services, 1er août 2024"; the name alone when nobody told the vintage. */
export function nameVersion({ name, vintage }: Pick<DatasetVersionView, "name" | "vintage">, locale: Locale): string {
  return [name, vintage].flatMap((text) => (text === "" ? [] : translateSource(text, locale))).join(", ");
}
