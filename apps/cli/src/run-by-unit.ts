import type { UnitKind } from "@maillage/planning";
import type { SiteChange } from "@maillage/planning/scenario";
import { linesOfUnit, linesOfUnits } from "./describe-units.ts";
import { findRunBasis, type RunSubject } from "./find-run-basis.ts";
import { withPlanning } from "./open-planning-for.ts";
import type { Terminal } from "./terminal.ts";

interface UnitRun {
  readonly kind: UnitKind;
  /** Code of one unit; undefined for all. */
  readonly unit: string | undefined;
  readonly territory: string;
  readonly subject: RunSubject;
  /** Sites counted as open on top of the network or the scenario. */
  readonly opened: readonly SiteChange[];
  readonly thresholdSeconds: number;
  readonly timeFactor: number;
}

/** `run --by`: figures of every administrative unit of a kind, or of one. */
export async function runByUnit(
  { kind, unit, territory, subject, opened, ...counting }: UnitRun,
  terminal: Terminal,
): Promise<void> {
  const { units, one } = await withPlanning(terminal, async (planning) => {
    const { siteNetwork, changes, scenario } = await findRunBasis(
      planning,
      await planning.getTerritory(territory),
      subject,
    );
    const sites =
      scenario !== null && opened.length === 0
        ? { scenario: scenario.id, version: scenario.version }
        : { siteNetwork, changes: [...changes, ...opened] };
    const question = { territory, ...sites, ...counting, kind };
    return unit === undefined
      ? { units: await planning.listUnits(question), one: undefined }
      : { units: undefined, one: await planning.getUnit({ ...question, code: unit }) };
  });
  if (units !== undefined) terminal.answer(units, () => linesOfUnits(units, terminal.locale));
  if (one !== undefined) terminal.answer(one, () => linesOfUnit(one, terminal.locale));
}
