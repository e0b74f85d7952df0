"use client";
import { useMemo } from "react";
import { useLocale } from "use-intl";
import { createFormat, type Format } from "../../i18n/format.ts";

/** Formats of the page's language. */
export function useFormat(): Format {
  const locale = useLocale();
  return useMemo(() => createFormat(locale), [locale]);
}
