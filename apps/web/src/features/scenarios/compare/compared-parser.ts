import { COMPARED_COUNT_MAX } from "@maillage/planning/scenario-queries";
import { createParser } from "nuqs/server";

/** One column of a comparison, as an address names it. */
export type ComparedEntry =
  | { readonly kind: "network"; readonly siteNetwork: string }
  /** At its latest version when none is told. */
  | { readonly kind: "scenario"; readonly scenario: string; readonly version: number | undefined };

const NETWORK = /^reseau:([a-z0-9][a-z0-9-]{0,63})$/;
const SCENARIO = /^([0-9a-z]{10})(?:@([1-9]\d{0,5}))?$/;

/**
 * What is compared: `reseau:2024-08-01,k3f0a9z1bc@4,...`. An entry that cannot be read is left out, as is one said twice and those past the
 * sixth; null when nothing is left.
 */
export const comparedParser = createParser<readonly ComparedEntry[]>({
  parse: (text) => {
    const entries = new Map<string, ComparedEntry>();
    for (const word of text.split(",")) {
      const entry = parseEntry(word);
      if (entry !== undefined) entries.set(writeEntry(entry), entry);
    }
    return entries.size === 0 ? null : [...entries.values()].slice(0, COMPARED_COUNT_MAX);
  },
  serialize: (entries) => entries.map(writeEntry).join(","),
  eq: (a, b) => a.map(writeEntry).join() === b.map(writeEntry).join(),
});

export function writeEntry(entry: ComparedEntry): string {
  if (entry.kind === "network") return `reseau:${entry.siteNetwork}`;
  return entry.version === undefined ? entry.scenario : `${entry.scenario}@${entry.version}`;
}

function parseEntry(word: string): ComparedEntry | undefined {
  const siteNetwork = NETWORK.exec(word)?.[1];
  if (siteNetwork !== undefined) return { kind: "network", siteNetwork };
  const [, scenario, version] = SCENARIO.exec(word) ?? [];
  if (scenario === undefined) return undefined;
  return { kind: "scenario", scenario, version: version === undefined ? undefined : Number(version) };
}
