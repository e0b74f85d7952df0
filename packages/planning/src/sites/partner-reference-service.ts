import type { Database } from "@maillage/database";
import { partnerReference } from "@maillage/database/schema";
import { desc } from "drizzle-orm";
import { parseQuery } from "../parse-query.ts";
import { findSharedPartnerName } from "./partner-reference.ts";
import { PartnerReferenceConflictError, SharedPartnerNameError } from "./partner-reference-errors.ts";
import { type PartnerReferenceSaving, partnerReferenceSavingSchema } from "./partner-reference-queries.ts";
import { REFERENCE_PARTNERS } from "./reference-partners.ts";
import type { PartnerReferenceView } from "./site-views.ts";

/** The list that the platform comes with, before any edit. */
const EMBEDDED: PartnerReferenceView = { version: 0, savedAt: null, partners: REFERENCE_PARTNERS };

/** The dated list of national partners of this installation: read, edited as a whole, each former state kept. */
export class PartnerReferenceService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The latest. */
  async get(): Promise<PartnerReferenceView> {
    const [row] = await this.#selectLatestFirst().limit(1);
    return row === undefined ? EMBEDDED : toView(row);
  }

  /** Latest first; the last one is the list that the platform comes with. */
  async listVersions(): Promise<readonly PartnerReferenceView[]> {
    return [...(await this.#selectLatestFirst()).map(toView), EMBEDDED];
  }

  /**
   * @throws {InvalidQueryError} for what is no list of partners.
   * @throws {SharedPartnerNameError} when a name would stand for two of them.
   * @throws {PartnerReferenceConflictError} when somebody saved since the version that was edited.
   */
  async save(saving: PartnerReferenceSaving): Promise<PartnerReferenceView> {
    const { expectedVersion, partners } = parseQuery(partnerReferenceSavingSchema, saving);
    const shared = findSharedPartnerName(partners);
    if (shared !== undefined) throw new SharedPartnerNameError(shared.name, shared.partners);

    const { version } = await this.get();
    if (version !== expectedVersion) throw new PartnerReferenceConflictError(expectedVersion, version);
    // Of two that pass the look above at once, the key of the table lets one through.
    const [row] = await this.#database
      .insert(partnerReference)
      .values({ version: version + 1, partners })
      .onConflictDoNothing()
      .returning();
    if (row === undefined) throw new PartnerReferenceConflictError(expectedVersion, version + 1);
    return toView(row);
  }

  #selectLatestFirst() {
    return this.#database.select().from(partnerReference).orderBy(desc(partnerReference.version));
  }
}

function toView({ version, partners, savedAt }: typeof partnerReference.$inferSelect): PartnerReferenceView {
  return {
    version,
    savedAt: savedAt.toISOString(),
    // What was written was checked against the schema of a saving: the door of this table.
    partners: partners as PartnerReferenceView["partners"],
  };
}
