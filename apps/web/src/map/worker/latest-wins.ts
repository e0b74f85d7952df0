/**
 * Runs a computation for the latest input only: while one is under way, newer inputs replace one another, and only the
 * last is run next. So a drag never builds a queue, and the picture is at most one computation behind the hand.
 */
export class LatestWins<Input, Output> {
  readonly #run: (input: Input) => Promise<Output>;
  readonly #onOutput: (output: Output, input: Input) => void;
  readonly #onError: (error: unknown) => void;
  #pending: { readonly input: Input } | undefined;
  #isRunning = false;

  constructor(
    run: (input: Input) => Promise<Output>,
    onOutput: (output: Output, input: Input) => void,
    onError: (error: unknown) => void,
  ) {
    this.#run = run;
    this.#onOutput = onOutput;
    this.#onError = onError;
  }

  push(input: Input): void {
    this.#pending = { input };
    if (!this.#isRunning) void this.#drain();
  }

  async #drain(): Promise<void> {
    this.#isRunning = true;
    while (this.#pending !== undefined) {
      const { input } = this.#pending;
      this.#pending = undefined;
      try {
        this.#onOutput(await this.#run(input), input);
      } catch (error) {
        this.#onError(error);
      }
    }
    this.#isRunning = false;
  }
}
