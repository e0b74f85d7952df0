import type { PlatformError } from "@maillage/errors";

/** Codes of every error class that a module exports. */
export type ErrorCodeOf<Module> = {
  [Name in keyof Module]: Module[Name] extends abstract new (
    ...parameters: never[]
  ) => infer Failure
    ? Failure extends PlatformError
      ? Failure["code"]
      : never
    : never;
}[keyof Module];

/** Code of everything that can go wrong between the platform and its database. */
export type DatabaseErrorCode = ErrorCodeOf<typeof import("./database-errors.ts")>;
