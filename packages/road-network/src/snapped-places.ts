/** Segment of a place that no road is near enough to. */
export const NOT_SNAPPED = 0xffff_ffff;

/**
 * Places set on the network: each at a point of a segment. All arrays have one entry per place, in the order given.
 */
export interface SnappedPlaces {
  /** Uint32: the segment, or NOT_SNAPPED. */
  readonly placeSegment: Uint32Array;
  /** Float64: how far along the segment's shape, 0 at its tail to 1 at its head. */
  readonly placeFraction: Float64Array;
  /** Uint32: deciseconds of the access leg between the place and the road; added once to every trip. */
  readonly placeAccessDeciseconds: Uint32Array;
  /** Float64: straight distance between the place and the road, metres; Infinity when not snapped. */
  readonly placeMetres: Float64Array;
  /** Float64: degrees, the point of the road the place was moved to. */
  readonly placeLongitude: Float64Array;
  /** Float64: degrees. */
  readonly placeLatitude: Float64Array;
}
