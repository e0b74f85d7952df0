/** Seconds as they are shown, to the engine's own decisecond; null stays null. */
export function oneDecimal(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 10) / 10;
}
