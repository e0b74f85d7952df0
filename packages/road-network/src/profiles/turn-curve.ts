export interface TurnCurve {
  /** What the sharpest turn costs, seconds. */
  readonly turnSecondsMax: number;
  readonly turnSteepness: number;
  /** How much dearer the turn across oncoming traffic is; 1 for none. */
  readonly leftBias: number;
}

/**
 * Seconds of a turn: a logistic curve of its angle, nearly nothing below 30 degrees and nearly all of `turnSecondsMax`
 * above 150, moved by the bias towards smaller angles on the left and larger on the right. Degrees, positive to the right.
 */
export function turnCurveSeconds(angleDegrees: number, curve: TurnCurve): number {
  const share = Math.abs(angleDegrees) / 180;
  const bias = angleDegrees >= 0 ? curve.leftBias : 1 / curve.leftBias;
  const exponent = (curve.turnSteepness / bias) * share - (curve.turnSteepness / 2) * bias;
  return curve.turnSecondsMax / (1 + Math.exp(-exponent));
}
