import { PlatformError } from "@maillage/errors";

/** Somebody else saved the reference of partners since the version that was edited. Nothing was written. */
export class PartnerReferenceConflictError extends PlatformError {
  readonly code = "planning/partner-reference-conflict";

  constructor(expectedVersion: number, latestVersion: number) {
    super(
      `The reference of partners is at version ${latestVersion}, and the change was made to version ${expectedVersion}.`,
      { expectedVersion, latestVersion },
    );
  }
}

/** A name would stand for two partners of the reference: sites that write it would belong to either. */
export class SharedPartnerNameError extends PlatformError {
  readonly code = "planning/shared-partner-name";

  constructor(name: string, partners: readonly [string, string]) {
    super(`"${name}" would stand for ${partners.join(" and ")}.`, { name, partners });
  }
}
