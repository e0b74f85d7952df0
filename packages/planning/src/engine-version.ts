/**
 * Raised by hand whenever the same inputs may give other figures: a rule of counting, a search, the shape of a view. It
 * is part of the hash of every result, so older results are then computed again instead of being read back.
 */
export const ENGINE_VERSION = "5";
