import type { Translated } from "../../i18n/translated.ts";
import type { note as french } from "./fr.ts";

export const note: Translated<typeof french> = {
  title: "Two-page note",
  explained:
    "In French, for the département’s scheme for access to public services: map, goals, areas that fall short, proposed programme, method and sources, then an annex with every canton and commune. With a scenario, that is what it proposes; otherwise, the best openings found. It takes a few seconds to write.",
  pdf: "Note as PDF",
  odt: "Note to edit (ODT)",
  html: "Note as a web page (HTML)",
};
