import type { DashboardSection } from "./dashboard-section.ts";
import { renderCapacity } from "./sections/capacity-section.tsx";
import { renderClasses } from "./sections/classes-section.tsx";
import { renderEquity } from "./sections/equity-section.tsx";
import { renderFragility } from "./sections/fragility-section.tsx";
import { renderMaps } from "./sections/maps-section.tsx";
import { renderMissing } from "./sections/missing-section.tsx";
import { renderOpenings } from "./sections/openings-section.tsx";
import { renderPartners } from "./sections/partners-section.tsx";
import { renderProgress } from "./sections/progress-section.tsx";
import { renderRanking } from "./sections/ranking-section.tsx";
import { renderTimes } from "./sections/times-section.tsx";
import { renderWeek } from "./sections/week-section.tsx";

/** Under the two goals, in the order of the page and of the presentation. */
export const DASHBOARD_SECTIONS: readonly DashboardSection[] = [
  { slug: "manque", key: "missing", heightRem: 30, render: renderMissing },
  { slug: "ouvertures", key: "openings", heightRem: 24, render: renderOpenings },
  { slug: "progression", key: "progress", heightRem: 28, render: renderProgress },
  { slug: "cartes", key: "maps", heightRem: 56, render: renderMaps },
  { slug: "temps", key: "times", heightRem: 30, render: renderTimes },
  { slug: "classes", key: "classes", heightRem: 30, render: renderClasses },
  { slug: "cantons", key: "ranking", heightRem: 48, render: renderRanking },
  { slug: "semaine", key: "week", heightRem: 48, render: renderWeek },
  { slug: "partenaires", key: "partners", heightRem: 36, render: renderPartners },
  { slug: "fragilite", key: "fragility", heightRem: 36, render: renderFragility },
  { slug: "capacite", key: "capacity", heightRem: 30, render: renderCapacity },
  { slug: "equite", key: "equity", heightRem: 36, render: renderEquity },
];

/** The section of an address; undefined for any other word. */
export function findDashboardSection(slug: string): DashboardSection | undefined {
  return DASHBOARD_SECTIONS.find((section) => section.slug === slug);
}
