/** What the server was started with that pages need. */
export interface PageSettings {
  /** Address of the server of Plan IGN, without a slash at its end; null when who runs the service offers none. */
  readonly planIgnUrl: string | null;
}

const SETTINGS = Symbol.for("maillage.page-settings");

/** The global scope, as for the services: Next bundles pages apart from the server. */
const scope: { [SETTINGS]?: PageSettings } & Pick<typeof globalThis, "process"> = globalThis;

/** Called once by the server, before it lets Next answer. */
export function setPageSettings(settings: PageSettings): void {
  scope[SETTINGS] = settings;
}

/**
 * @throws {Error} when the page runs outside our server (`next start`): a bug of whoever started it.
 */
export function getPageSettings(): PageSettings {
  const settings = scope[SETTINGS];
  if (settings === undefined) throw new Error("No page settings: start the pages with src/server/main.ts.");
  return settings;
}
