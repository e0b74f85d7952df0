import type { Locale } from "../../i18n/locale.ts";

/** `1,2 Mo`: decimal units, as file managers write them. */
export function formatBytes(byteCount: number, locale: Locale): string {
  const [unit, size] =
    byteCount < 1e6
      ? (["kilobyte", 1e3] as const)
      : byteCount < 1e9
        ? (["megabyte", 1e6] as const)
        : (["gigabyte", 1e9] as const);
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    maximumFractionDigits: unit === "kilobyte" ? 0 : 1,
  }).format(byteCount / size);
}
