/**
 * Classes of the roads of a modelled network, fastest first.
 *
 * - `motorway`: entered only at its interchanges.
 * - `express`: dual carriageway without crossings at grade.
 * - `national`: national road, or former one kept to that standard.
 * - `main`: main road of the département.
 * - `local`: everything else.
 */
export const ROAD_CLASSES = ["motorway", "express", "national", "main", "local"] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** Everything that turns distances between places into times. */
export interface ModelledCalibration {
  /** Length of the road over the straight distance between the two places. */
  readonly sinuosity: Readonly<Record<RoadClass, number>>;
  /** Mean speed outside built-up areas. */
  readonly kmPerHour: Readonly<Record<RoadClass, number>>;
  /** Mean speed in a place's own built-up area, at each end of a road; motorways have none. */
  readonly builtUpKmPerHour: number;
  /** Metres of built-up road on each side of a place's centre: this times the square root of its population. */
  readonly builtUpMetresPerSqrtInhabitant: number;
  /** The same metres for a place of unknown population. */
  readonly builtUpMetresUnknown: number;
  /** From a place's centre to the motorway it has an interchange with: slip road, toll. Once in, once out. */
  readonly interchangeSeconds: number;
  readonly interchangeMetres: number;
  /** Straight-line speed from a site dropped anywhere to the nearest modelled road. */
  readonly accessKmPerHour: number;
  /** A site farther than this from any modelled road is outside the territory. */
  readonly snapMetresMax: number;
}

/**
 * The constants used for every territory. The first five were chosen together, among round values, to bring four networks
 * within 10 % on average and 20 % at worst of the 13 usual driving times of Haute-Marne: with and without the main axes,
 * with and without populations. They are means over a trip, bends, crossings and slow vehicles included, hence well below
 * the limits (80 km/h on most roads, 90 on some of the département's).
 */
export const MODELLED_CALIBRATION: ModelledCalibration = {
  // Calibrated; a motorway is drawn from place to place, hence nearly as it runs (A31: 20 km from exit 7 to exit 8, as signed).
  sinuosity: { motorway: 1.03, express: 1.2, national: 1.2, main: 1.2, local: 1.2 },
  // Limits: 130, 110, and 80 or 90 for the others. No usual time bears on the motorway.
  kmPerHour: { motorway: 120, express: 92, national: 74, main: 70, local: 65 },
  // Limit 50, or 30 in places.
  builtUpKmPerHour: 45,
  // 1.5 km for 22,000 inhabitants (Chaumont), 140 m for a village of 200.
  builtUpMetresPerSqrtInhabitant: 10,
  // A place of 400 inhabitants, the mean of a commune of Haute-Marne.
  builtUpMetresUnknown: 200,
  // A kilometre at 45 km/h and a toll gate.
  interchangeSeconds: 90,
  interchangeMetres: 1000,
  // Local roads at 48 km/h, wound by 1.2.
  accessKmPerHour: 40,
  // Centres are about 4 km apart: no point of a territory is that far from the roads between them.
  snapMetresMax: 12_000,
};
