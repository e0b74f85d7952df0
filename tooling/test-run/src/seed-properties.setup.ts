import { configureGlobal } from "fast-check";

/** Any: what matters is that it does not change. */
const SEED = 2026;

/**
 * Property tests try the same values at every run, so that the same sources always pass or always fail. Other values are tried with
 * `MAILLAGE_TEST_SEED=random`, or a number to try those of a run again.
 */
const asked = process.env.MAILLAGE_TEST_SEED;
if (asked !== "random") configureGlobal({ seed: asked === undefined ? SEED : Number(asked) });
