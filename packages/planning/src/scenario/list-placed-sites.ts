import type { SiteView } from "../views.ts";

/**
 * The sites that changes put where they stand, those added and those moved: where no road is near enough they are not
 * counted, and whoever put them there is told. A site moved back to where it was is not one of them.
 *
 * @param before sites of the network.
 * @param after the same after changes.
 */
export function listPlacedSites(before: readonly SiteView[], after: readonly SiteView[]): readonly SiteView[] {
  const first = new Map(before.map((site) => [site.id, site]));
  return after.filter(({ id, longitude, latitude }) => {
    const was = first.get(id);
    return was === undefined || was.longitude !== longitude || was.latitude !== latitude;
  });
}
