import { NoSiteNetworkError } from "./planning-errors.ts";

/**
 * The network that a question is about when it names none: the one of the latest date. This entry loads no database and no engine.
 *
 * @throws {NoSiteNetworkError}
 */
export function latestSiteNetwork<Network extends { readonly date: string }>(
  siteNetworks: readonly Network[],
): Network {
  const latest = siteNetworks.toSorted((a, b) => b.date.localeCompare(a.date))[0];
  if (latest === undefined) throw new NoSiteNetworkError();
  return latest;
}
