import type { SiteNetworkView, SiteView } from "@maillage/planning";

/** What lists often leave out, and a planner then looks for. */
const FIELDS = ["hostBody", "agents", "agentsFullTimeEquivalent", "hours", "partners"] as const;
type Field = (typeof FIELDS)[number];

/** What an earlier network told of a field that nobody tells now, and its date: perhaps so still, and said with its date. */
export type LastKnown = { readonly [Name in Field]?: { readonly value: SiteView[Name]; readonly date: string } };

/**
 * For each field that the site leaves unknown, the latest network before a date that tells it.
 *
 * @param networks in any order.
 * @param before ISO date of the network that the site is looked at in.
 */
export function findLastKnown(
  site: SiteView,
  networks: readonly Pick<SiteNetworkView, "date" | "sites">[],
  before: string,
): LastKnown {
  const earlier = networks
    .filter(({ date }) => date < before)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .flatMap(({ date, sites }) => sites.filter(({ id }) => id === site.id).map((told) => ({ date, told })));
  return Object.fromEntries(
    FIELDS.filter((field) => isUnknown(site[field])).flatMap((field) => {
      const found = earlier.find(({ told }) => !isUnknown(told[field]));
      return found === undefined ? [] : [[field, { value: found.told[field], date: found.date }]];
    }),
  );
}

function isUnknown(value: SiteView[Field]): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
