import type { Planning } from "@maillage/planning";

const PLANNING = Symbol.for("maillage.planning");

/** The global scope, where the server leaves its services for the pages: Next bundles these apart from the server. */
const scope: { [PLANNING]?: Planning } & Pick<typeof globalThis, "process"> = globalThis;

/** Called once by the server, before it lets Next answer. */
export function setPlanning(planning: Planning): void {
  scope[PLANNING] = planning;
}

/**
 * The services that the server opened at start.
 *
 * @throws {Error} when the page runs outside our server (`next start`): a bug of whoever started it.
 */
export function getPlanning(): Planning {
  const planning = scope[PLANNING];
  if (planning === undefined) throw new Error("No planning services: start the pages with src/server/main.ts.");
  return planning;
}
