import {
  type ChangeProblem,
  describeChange,
  describeProblem,
  listSiteNames,
  type ScenarioChange,
  type SiteChange,
} from "@maillage/planning/scenario";
import type { Locale } from "../../../i18n/locale.ts";

/** How changes and their problems are told, with the names of the network's sites and of those that changes add. */
interface ChangeTeller {
  readonly describe: (change: SiteChange) => string;
  readonly describeProblem: (problem: ChangeProblem) => string;
}

export function buildChangeTeller(
  sites: readonly { readonly id: string; readonly name: string }[],
  changes: readonly ScenarioChange[],
  locale: Locale,
): ChangeTeller {
  const added = changes.flatMap((change) =>
    change.kind === "add-site" && change.name !== null ? [{ id: change.siteId, name: change.name }] : [],
  );
  const names = listSiteNames([...added, ...sites]);
  return {
    describe: (change) => describeChange(change, names, locale),
    describeProblem: (problem) => describeProblem(problem, names, locale),
  };
}
