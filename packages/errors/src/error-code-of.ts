import type { PlatformError } from "./platform-error.ts";

/**
 * Codes of every error class that a module exports. A record over them no longer compiles when the module throws one more
 * kind of error: `ErrorCodeOf<typeof import("@maillage/coverage")>`.
 */
export type ErrorCodeOf<Module> = {
  [Name in keyof Module]: Module[Name] extends abstract new (
    ...parameters: never[]
  ) => infer Failure
    ? Failure extends PlatformError
      ? Failure["code"]
      : never
    : never;
}[keyof Module];
