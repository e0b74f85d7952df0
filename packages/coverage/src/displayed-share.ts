const TENTH_OF_PERCENT = 0.001;

/**
 * A share of people as it is written everywhere: to the nearest tenth of a percent, except that 100 % and 0 % are written
 * only when nobody is left out or in.
 *
 * @returns a share, 0 to 1, that a formatter with one decimal of a percent writes as it is.
 */
export function displayedShare(share: number): number {
  const rounded = Math.round(share / TENTH_OF_PERCENT) / 1000;
  if (rounded === 1 && share < 1) return 1 - TENTH_OF_PERCENT;
  if (rounded === 0 && share > 0) return TENTH_OF_PERCENT;
  return rounded;
}
