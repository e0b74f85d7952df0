import { fileURLToPath } from "node:url";

/** Where database and artifacts are kept unless someone says otherwise: `.maillage`, at the root of the repository. */
export const DEFAULT_DATA_FOLDER = fileURLToPath(new URL("../../../.maillage", import.meta.url));
