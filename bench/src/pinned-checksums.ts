/**
 * Checksums of the answers to the generated problems, by "bench: what". A change of speed must not change them; a change
 * of answers on purpose changes them here, with its reason in the commit.
 */
export const PINNED_CHECKSUMS: Readonly<Record<string, string>> = {};
