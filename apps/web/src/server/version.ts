import manifest from "../../package.json" with { type: "json" };

/** Release of the application, as `/api/health` tells it. */
export const VERSION: string = manifest.version;
