/** Classes of the week's cells: the one array behind colours and legend. Lower bounds included; below the first one, nobody. */
export const SHARE_CLASS_BOUNDS = [0, 0.25, 0.5, 0.75, 0.95] as const;

/** 0 when there is nobody, then 1 to 5. */
export function shareClassOf(share: number): number {
  return share === 0 ? 0 : SHARE_CLASS_BOUNDS.filter((bound) => share >= bound).length;
}

/** A share in whole percents as a small cell writes it: never 100 while someone is left out, nor 0 while there is someone. */
export function wholePercentOf(share: number): string {
  if (share > 0 && share < 0.01) return "<1";
  return String(Math.floor(share * 100));
}
