/** Work that goes on by itself, and can be stopped. */
interface Job<Result> {
  readonly controller: AbortController;
  readonly outcome: Promise<Result>;
}

/** What a job comes to; it is stopped when the signal is aborted. @throws what the job throws, the signal's reason once aborted. */
export async function awaitJob<Result>(
  { controller, outcome }: Job<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  const abort = () => controller.abort(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  if (signal?.aborted === true) abort();
  try {
    return await outcome;
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}
