import manifest from "../../../../package.json" with { type: "json" };

/** Release of the whole repository. */
export const VERSION: string = manifest.version;
