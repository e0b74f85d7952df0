import type { AnalysisSection } from "./analysis-context.ts";
import { renderCantons } from "./cantons/cantons-section.tsx";
import { renderCapacity } from "./capacity/capacity-section.tsx";
import { renderEquity } from "./equity/equity-section.tsx";
import { renderExplain } from "./explain/explain-section.tsx";
import { renderFormats } from "./formats/formats-section.tsx";
import { renderFragility } from "./fragility/fragility-section.tsx";
import { renderHours } from "./hours/hours-section.tsx";
import { renderModes } from "./modes/modes-section.tsx";
import { renderPartners } from "./partners/partners-section.tsx";
import { renderReplay } from "./replay/replay-section.tsx";
import { renderUncertainty } from "./uncertainty/uncertainty-section.tsx";

/** Sections of the page, in the order of its menu. */
export const ANALYSIS_SECTIONS: readonly AnalysisSection[] = [
  { slug: "horaires", key: "hours", render: renderHours },
  { slug: "partenaires", key: "partners", render: renderPartners },
  { slug: "formats", key: "formats", render: renderFormats },
  { slug: "fragilite", key: "fragility", render: renderFragility },
  { slug: "capacite", key: "capacity", render: renderCapacity },
  { slug: "incertitude", key: "uncertainty", render: renderUncertainty },
  { slug: "equite", key: "equity", render: renderEquity },
  { slug: "cantons", key: "cantons", render: renderCantons },
  { slug: "modes", key: "modes", render: renderModes },
  { slug: "expliquer", key: "explain", render: renderExplain },
  { slug: "recalculer", key: "replay", render: renderReplay },
];

/** The section of an address; undefined for any other word. */
export function findAnalysisSection(slug: string): AnalysisSection | undefined {
  return ANALYSIS_SECTIONS.find((section) => section.slug === slug);
}
