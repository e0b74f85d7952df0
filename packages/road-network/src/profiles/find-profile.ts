import { PlatformError } from "@maillage/errors";
import { bicycleProfile } from "./bicycle.ts";
import { carProfile } from "./car.ts";
import { footProfile } from "./foot.ts";
import type { OsmProfile } from "./osm-profile.ts";

/** Profiles of travel over OpenStreetMap, by name. */
const OSM_PROFILES: readonly OsmProfile[] = [carProfile, bicycleProfile, footProfile];

export const OSM_PROFILE_NAMES: readonly string[] = OSM_PROFILES.map((profile) => profile.name);

/** Nobody has written a profile of that name. */
export class UnknownProfileError extends PlatformError {
  readonly code = "road-network/unknown-profile";

  constructor(name: string) {
    super(`There is no profile "${name}": ${OSM_PROFILE_NAMES.join(", ")}`, { name, known: OSM_PROFILE_NAMES });
  }
}

/** @throws {UnknownProfileError} */
export function getOsmProfile(name: string): OsmProfile {
  const profile = OSM_PROFILES.find((candidate) => candidate.name === name);
  if (profile === undefined) throw new UnknownProfileError(name);
  return profile;
}
