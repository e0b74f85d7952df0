const PLATFORM_ERROR = Symbol.for("maillage/PlatformError");

/** Base of every error this repository throws on purpose; anything else that escapes is a bug. */
export abstract class PlatformError extends Error {
  /** Stable, never translated, never renamed: callers and logs switch on it. */
  abstract readonly code: string;
  /** The offending values, for logs and for the translated message. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly [PLATFORM_ERROR] = true;

  constructor(message: string, context: Readonly<Record<string, unknown>>, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.context = context;
  }
}

/** Works across bundles, where two copies of the class defeat `instanceof`. */
export function isPlatformError(error: unknown): error is PlatformError {
  return error instanceof Error && PLATFORM_ERROR in error;
}
