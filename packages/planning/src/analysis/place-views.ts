import type { LeftOutReason } from "@maillage/coverage";

/** A site named beside a figure. */
export interface SiteNameView {
  readonly id: string;
  readonly name: string;
}

export interface PositionView {
  readonly longitude: number;
  readonly latitude: number;
}

/** A site that a rule does not count, and why. */
export interface LeftOutView extends SiteNameView {
  readonly reason: LeftOutReason;
}
