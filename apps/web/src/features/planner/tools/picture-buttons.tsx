"use client";
import { useTranslations } from "use-intl";
import type { MapTools } from "./use-map-tools.ts";

export function PictureButtons({ tools: _ }: { readonly tools: MapTools }) {
  const t = useTranslations();
  return <span hidden>{t("mapTools.print")}</span>;
}
