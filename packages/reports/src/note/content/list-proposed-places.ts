import { applyChanges } from "@maillage/planning/scenario";
import type { NoteFigures } from "../gather-note-figures.ts";
import type { ProposedPlace } from "../map/draw-note-map.ts";

/** Where the programme opens sites: those that it adds, moves, or begins to count. */
export function listProposedPlaces({ programme, siteNetwork, map, access }: NoteFigures): readonly ProposedPlace[] {
  if (programme.kind === "goals-met" || programme.kind === "no-proposal") return [];
  if (programme.kind === "proposal") {
    return programme.proposal.opened.map(({ place: { name, communeName, longitude, latitude } }) => {
      return { name: communeName ?? name, longitude, latitude };
    });
  }
  const before = new Map(access.sites.map((site) => [site.id, site]));
  const { sites } = applyChanges(siteNetwork, programme.changes, map);
  return sites
    .filter(({ id, status, longitude, latitude }) => {
      const site = before.get(id);
      if (status !== "labelled") return false;
      return !site?.isCounted || site.longitude !== longitude || site.latitude !== latitude;
    })
    .map(({ name, communeName, longitude, latitude }) => {
      return { name: communeName === "" ? name : communeName, longitude, latitude };
    });
}
