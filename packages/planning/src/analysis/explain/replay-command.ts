/** What a command line of `maillage` is made from: the sites, the threshold and the time factor of any analysis. */
export interface ReplaySubject {
  readonly territory: string;
  /** A network, with changes read from a file when there are some; or a scenario, at its latest version unless told. */
  readonly sites:
    | { readonly siteNetwork: string; readonly hasChanges: boolean }
    | { readonly scenario: string; readonly version?: number | undefined };
  readonly thresholdSeconds: number;
  readonly timeFactor: number;
}

/** The file that a command line reads changes from, when some are counted. */
export const CHANGES_FILE = "changements.json";

/**
 * The command that computes the same figures again, on the machine that has these data: `run` for the two goals, the analysis'
 * own word for the others. What is at its default is left out.
 *
 * @param options of the command's own, in its order: `["--home", "52250"]`.
 */
export function describeReplay(
  command: string,
  { territory, sites, thresholdSeconds, timeFactor }: ReplaySubject,
  options: readonly string[] = [],
): string {
  return [
    "npx pnpm -s maillage",
    ...[command, ...options.map(quoteWhereNeeded)],
    ...["--territory", territory, ...listSiteOptions(sites)],
    ...listCountingOptions({ thresholdSeconds, timeFactor }),
  ].join(" ");
}

/** The same of files: {@link describeReplay}. */
export function describeFilesReplay(
  command: string,
  {
    fileOptions,
    ...counting
  }: Pick<ReplaySubject, "thresholdSeconds" | "timeFactor"> & { readonly fileOptions: readonly string[] },
  options: readonly string[] = [],
): string {
  const words = [command, ...options, ...fileOptions].map(quoteWhereNeeded);
  return ["npx pnpm -s maillage", ...words, ...listCountingOptions(counting)].join(" ");
}

function listCountingOptions({
  thresholdSeconds,
  timeFactor,
}: Pick<ReplaySubject, "thresholdSeconds" | "timeFactor">): readonly string[] {
  return [
    ...["--threshold", String(thresholdSeconds / 60)],
    ...(timeFactor === 1 ? [] : ["--time-factor", String(timeFactor)]),
  ];
}

function listSiteOptions(sites: ReplaySubject["sites"]): readonly string[] {
  if ("scenario" in sites) {
    return [
      "--scenario",
      sites.scenario,
      ...(sites.version === undefined ? [] : ["--scenario-version", String(sites.version)]),
    ];
  }
  return ["--sites", sites.siteNetwork, ...(sites.hasChanges ? ["--changes", CHANGES_FILE] : [])];
}

/** A state that a decomposition leaves or arrives at. */
type ReplayedState = ({ readonly siteNetwork: string } | { readonly scenario: string }) & {
  readonly roadNetwork?: string | undefined;
};

/** The command that decomposes again what separates two states; changes that nobody has saved are not in it. */
export function describeDecomposition(
  { territory, thresholdSeconds, timeFactor }: Pick<ReplaySubject, "territory" | "thresholdSeconds" | "timeFactor">,
  from: ReplayedState,
  to: ReplayedState,
): string {
  const nameOf = (state: ReplayedState) => ("scenario" in state ? state.scenario : state.siteNetwork);
  const roadsOf = (option: string, { roadNetwork }: ReplayedState) =>
    roadNetwork === undefined ? [] : [option, roadNetwork];
  return [
    ...["npx pnpm -s maillage decompose --territory", territory, "--from", nameOf(from), "--to", nameOf(to)],
    ...[...roadsOf("--from-roads", from), ...roadsOf("--to-roads", to)],
    ...listCountingOptions({ thresholdSeconds, timeFactor }),
  ].join(" ");
}

/** For the shells that people have: a value with a space or an accent in it stands between quotes. */
function quoteWhereNeeded(option: string): string {
  return /^[\w.,:=/-]+$/.test(option) ? option : `"${option.replaceAll(/["\\$`]/g, "\\$&")}"`;
}
