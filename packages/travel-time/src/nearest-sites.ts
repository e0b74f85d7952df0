/** Site of an empty place in a home's list: fewer than k sites can be reached. */
export const NO_SITE = 0xffff_ffff;

/**
 * The k nearest sites of every home, nearest first; sites at equal time in increasing site id. People travel *to* the
 * site. Entry `rank` of home `h` is at `h * k + rank`.
 */
export interface NearestSites {
  readonly k: number;
  readonly homeCount: number;
  /** Uint32[homeCount * k]: site id, or NO_SITE. */
  readonly homeSite: Uint32Array;
  /** Uint32[homeCount * k]: deciseconds, or UNREACHABLE. */
  readonly homeDeciseconds: Uint32Array;
}
