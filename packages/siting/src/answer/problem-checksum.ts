import type { SitingProblem } from "../problem.ts";

/** 16 hexadecimal digits that two problems share when all their arrays and numbers are equal (FNV-1a, with two multipliers; no secret is kept by it). */
export function problemChecksum(problem: SitingProblem): string {
  let a = 0x811c_9dc5;
  let b = 0x9dc5_811c;
  const add = (word: number) => {
    a = Math.imul(a ^ word, 0x0100_0193);
    b = Math.imul(b ^ word, 0x85eb_ca6b);
    b ^= b >>> 15;
  };
  for (const name of Object.keys(problem).sort()) {
    const value = problem[name as keyof SitingProblem];
    for (let i = 0; i < name.length; i++) add(name.charCodeAt(i));
    const words = typeof value === "number" ? new Uint32Array(Float64Array.of(value).buffer) : wordsOf(value);
    add(words.length);
    for (const word of words) add(word);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

/** An array's own bits where they are words; its numbers otherwise. */
function wordsOf(array: Exclude<SitingProblem[keyof SitingProblem], number>): Uint32Array | Uint8Array | Int32Array {
  if (array === undefined) return new Uint8Array(0);
  return array instanceof Float64Array ? new Uint32Array(array.buffer, array.byteOffset, array.byteLength / 4) : array;
}
