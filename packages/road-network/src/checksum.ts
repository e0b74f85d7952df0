/**
 * 32-bit checksum over words, to notice accidental damage fast (about 1 ms for 4 MB): four lanes, each word mixed into
 * its lane by multiplication and rotation. Every step is a bijection of the lane for a given word and of the word for a
 * given lane, so a change within one word is always noticed; any other goes unseen once in 2^32. Not a signature: the
 * identity of a network is its SHA-256.
 */
export function computeChecksum(words: Uint32Array): number {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  let c = 0xc2b2ae35;
  let d = 0x27d4eb2f;
  const whole = words.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    a = mix(a, words[i]);
    b = mix(b, words[i + 1]);
    c = mix(c, words[i + 2]);
    d = mix(d, words[i + 3]);
  }
  for (let i = whole; i < words.length; i++) a = mix(a, words[i]);
  let checksum = words.length | 0;
  for (const lane of [a, b, c, d]) checksum = mix(checksum, lane);
  return (checksum ^ (checksum >>> 15)) >>> 0;
}

/** Multiplication by an odd number, exclusive or and rotation are each reversible. */
function mix(lane: number, word: number): number {
  const mixed = Math.imul(lane ^ word, 0x9e3779b1);
  return (mixed << 13) | (mixed >>> 19);
}
