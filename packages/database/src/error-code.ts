import type { ErrorCodeOf } from "@maillage/errors";

/** Code of everything that can go wrong between the platform and its database. */
export type DatabaseErrorCode = ErrorCodeOf<typeof import("./database-errors.ts")>;
