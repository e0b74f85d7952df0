import type { ReactNode } from "react";
import type { DashboardContext } from "./dashboard-context.ts";

/** A part of the dashboard: one idea, one slide, one figure that another page may embed. */
export interface DashboardSection {
  /** In the address of its widget, and fragment of the page's. */
  readonly slug: string;
  /** Of its texts in the catalogue, `dashboard.sections`. */
  readonly key: DashboardSectionKey;
  /** Room kept while it is computed, rem: what follows does not move. */
  readonly heightRem: number;
  /** All under its heading. A refusal of the API may be left to rise: the frame tells it in place of the section. */
  readonly render: (context: DashboardContext) => Promise<ReactNode>;
}

export type DashboardSectionKey =
  | "progress"
  | "missing"
  | "openings"
  | "maps"
  | "times"
  | "classes"
  | "week"
  | "partners"
  | "fragility"
  | "capacity"
  | "equity"
  | "ranking";
