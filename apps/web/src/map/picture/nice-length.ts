const NICE_STARTS = [1, 2, 5] as const;

/** The longest length of the form 1, 2 or 5 times a power of ten that is not longer than a given one; metres. */
export function niceLengthMetres(metresMax: number): number {
  const power = 10 ** Math.floor(Math.log10(metresMax));
  // 9.99 may be written 10 to the power before it is compared.
  const start = NICE_STARTS.findLast((each) => each * power <= metresMax) ?? 1;
  return start * power;
}
