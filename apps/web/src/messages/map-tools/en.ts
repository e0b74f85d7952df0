import type { Translated } from "../../i18n/translated.ts";
import type { mapTools as french } from "./fr.ts";

export const mapTools = {
  title: "Map tools",
} as const satisfies Translated<typeof french>;
