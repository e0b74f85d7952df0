import { scenarioChangesSchema } from "@maillage/planning/queries";
import type { ScenarioChange } from "@maillage/planning/scenario";
import { z } from "zod";

/** Edits that the server has not taken yet: what they were made to, and what they made of it. */
export interface Draft {
  /** Of the version that they were made to. */
  readonly base: readonly ScenarioChange[];
  readonly changes: readonly ScenarioChange[];
}

const PREFIX = "maillage.brouillon.";

const draftSchema = z.strictObject({ base: scenarioChangesSchema, changes: scenarioChangesSchema });

/**
 * Drafts of one scenario in this browser, one a page: two tabs never write over each other. A full or forbidden storage
 * keeps nothing, and the page still warns before it is left.
 */
export class DraftStore {
  readonly #storage: Storage;
  readonly #prefix: string;
  readonly #key: string;

  /** @param page told apart from every other page that edits the scenario. */
  constructor(storage: Storage, scenarioId: string, page: string) {
    this.#storage = storage;
    this.#prefix = `${PREFIX}${scenarioId}.`;
    this.#key = `${this.#prefix}${page}`;
  }

  put(draft: Draft): void {
    try {
      this.#storage.setItem(this.#key, JSON.stringify(draft));
    } catch (error) {
      // Full or forbidden: the browser's own refusal, and nothing that this page can do.
      if (!(error instanceof DOMException)) throw error;
    }
  }

  remove(): void {
    this.#storage.removeItem(this.#key);
  }

  /** Whether edits of the scenario wait here, by this page or one that was closed. */
  hasAny(): boolean {
    return this.#listKeys().length > 0;
  }

  /** Every draft left of the scenario, by this page or one that was closed; taken out of the storage. */
  takeAll(): readonly Draft[] {
    return this.#listKeys().flatMap((key) => {
      const text = this.#storage.getItem(key);
      this.#storage.removeItem(key);
      const draft = text === null ? undefined : parseDraft(text);
      return draft === undefined ? [] : [draft];
    });
  }

  #listKeys(): readonly string[] {
    return Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? "").filter((key) =>
      key.startsWith(this.#prefix),
    );
  }
}

function parseDraft(text: string): Draft | undefined {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // Not ours: another program wrote there.
    return undefined;
  }
}
