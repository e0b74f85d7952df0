/**
 * Calls at most once a frame, with the latest arguments: a mouse may report a thousand positions a second, and the screen
 * shows sixty.
 */
export class FramePace<Arguments extends readonly unknown[]> {
  readonly #run: (...latest: Arguments) => void;
  #latest: Arguments | undefined;
  #frame: number | undefined;

  constructor(run: (...latest: Arguments) => void) {
    this.#run = run;
  }

  call(...latest: Arguments): void {
    this.#latest = latest;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.#latest !== undefined) this.#run(...this.#latest);
    });
  }

  /** Forgets what was not run yet. */
  cancel(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
