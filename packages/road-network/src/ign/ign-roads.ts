import { growingFloat64, growingInt32, growingUint8, growingUint32 } from "../building/growing-array.ts";
import { metresBetween } from "../local-metres.ts";
import { CoordinateIndex } from "./coordinate-index.ts";
import type { Position } from "./grs80.ts";
import type { RoadTravel } from "./ign-profile.ts";
import type { IgnWarnings } from "./ign-warnings.ts";
import type { LineShape } from "./line-shape.ts";
import type { Projection } from "./reproject.ts";
import { RoadIdIndex } from "./road-id-index.ts";

/** Bits of `roadFlags`. */
export const ROAD_FLAG = { ends: 1, ferry: 2, noSnap: 4, fictive: 8 } as const;

/** Coordinates in metres are first rounded to this: ends that come from one drawing differ by less. */
const STEPS_PER_METRE = 1000;

/**
 * The drivable roads of the files in compact arrays. Indices: `row` of a road layer by identifier, in order of appearance;
 * `road` a line of a drivable row; `node` a place where roads end.
 *
 * Roads meet at their ends only, where these have the same place: within 1 mm in the file and 1e-7 degree (1 cm) once in
 * degrees. What happens between two ends joins nothing, so a bridge is never joined to the road below, at whatever level
 * either is said to be; and a bridge is joined to the road that it carries on from, whose level differs.
 */
export class IgnRoads {
  readonly #warnings: IgnWarnings;
  readonly #position: Position = { longitude: 0, latitude: 0 };
  readonly #lineLongitudeE7 = growingInt32();
  readonly #lineLatitudeE7 = growingInt32();

  readonly nodes = new CoordinateIndex();
  readonly rowIds = new RoadIdIndex();
  /** The roads of row `r` are `rowFirstRoad[r]` to `rowFirstRoad[r + 1] - 1`; none when cars may not use it. */
  readonly rowFirstRoad = growingUint32();
  readonly roadRow = growingUint32();
  readonly roadTail = growingUint32();
  readonly roadHead = growingUint32();
  readonly roadMetres = growingFloat64();
  /** Km/h, 0 when closed. */
  readonly roadForwardKmPerHour = growingFloat64();
  readonly roadBackwardKmPerHour = growingFloat64();
  readonly roadJunctionSeconds = growingFloat64();
  /** Bits of {@link ROAD_FLAG}. */
  readonly roadFlags = growingUint8();
  /** Points between the ends of road `i`: `roadFirstPoint[i]` to `roadFirstPoint[i + 1] - 1`. */
  readonly roadFirstPoint = growingUint32();
  readonly pointLongitudeE7 = growingInt32();
  readonly pointLatitudeE7 = growingInt32();
  #anonymousCount = 0;

  constructor(warnings: IgnWarnings) {
    this.#warnings = warnings;
    this.rowFirstRoad.push(0);
    this.roadFirstPoint.push(0);
  }

  get roadCount(): number {
    return this.roadTail.length;
  }

  get rowCount(): number {
    return this.rowIds.count;
  }

  /** Begins a row; false when its identifier is already known: a road on the border of two files is in both. */
  beginRow(id: string | undefined): boolean {
    const before = this.rowIds.count;
    // A name that no file can have.
    this.rowIds.add(id ?? `\0${this.#anonymousCount++}`);
    return this.rowIds.count > before;
  }

  /** Ends the row begun last. */
  endRow(): void {
    this.rowFirstRoad.push(this.roadCount);
  }

  /** Adds the lines of the current row. `label` names it in warnings. */
  addShape(shape: LineShape, projection: Projection, travel: RoadTravel, label: string): void {
    let hasLine = false;
    for (let line = 0; line < shape.lineCount; line++) {
      if (shape.firstPoint[line + 1] - shape.firstPoint[line] < 2) continue;
      hasLine = true;
      if (this.#placeLine(shape, line, projection, label)) this.#addRoad(travel);
    }
    if (!hasLine) this.#warnings.add("missing-geometry", () => label);
  }

  /** Brings a line to degrees, without points repeated in a row; false when it is not on the map. */
  #placeLine(shape: LineShape, line: number, projection: Projection, label: string): boolean {
    const [xMin, yMin, xMax, yMax] = projection.extent;
    this.#lineLongitudeE7.length = 0;
    this.#lineLatitudeE7.length = 0;
    let previousLongitudeE7 = Number.NaN;
    let previousLatitudeE7 = Number.NaN;
    for (let point = shape.firstPoint[line]; point < shape.firstPoint[line + 1]; point++) {
      const x = shape.x[point];
      const y = shape.y[point];
      if (!(x >= xMin && x <= xMax && y >= yMin && y <= yMax)) {
        this.#warnings.add("coordinates-out-of-range", () => `${label}: ${x} ${y} in EPSG:${projection.epsg}`);
        return false;
      }
      projection.toPosition(
        projection.isGeographic ? x : Math.round(x * STEPS_PER_METRE) / STEPS_PER_METRE,
        projection.isGeographic ? y : Math.round(y * STEPS_PER_METRE) / STEPS_PER_METRE,
        this.#position,
      );
      const longitudeE7 = Math.round(this.#position.longitude * 1e7);
      const latitudeE7 = Math.round(this.#position.latitude * 1e7);
      if (longitudeE7 === previousLongitudeE7 && latitudeE7 === previousLatitudeE7) continue;
      this.#lineLongitudeE7.push(longitudeE7);
      this.#lineLatitudeE7.push(latitudeE7);
      previousLongitudeE7 = longitudeE7;
      previousLatitudeE7 = latitudeE7;
    }
    if (this.#lineLongitudeE7.length >= 2) return true;
    this.#warnings.add("zero-length", () => label);
    return false;
  }

  #addRoad(travel: RoadTravel): void {
    const longitudeE7 = this.#lineLongitudeE7.values;
    const latitudeE7 = this.#lineLatitudeE7.values;
    const last = this.#lineLongitudeE7.length - 1;
    let metres = 0;
    for (let i = 1; i <= last; i++) {
      metres += metresBetween(
        longitudeE7[i - 1] / 1e7,
        latitudeE7[i - 1] / 1e7,
        longitudeE7[i] / 1e7,
        latitudeE7[i] / 1e7,
      );
      if (i === last || travel.isFictive) continue;
      this.pointLongitudeE7.push(longitudeE7[i]);
      this.pointLatitudeE7.push(latitudeE7[i]);
    }
    this.roadRow.push(this.rowIds.count - 1);
    this.roadTail.push(this.nodes.add(longitudeE7[0], latitudeE7[0]));
    this.roadHead.push(this.nodes.add(longitudeE7[last], latitudeE7[last]));
    this.roadMetres.push(metres);
    this.roadForwardKmPerHour.push(travel.forwardKmPerHour);
    this.roadBackwardKmPerHour.push(travel.backwardKmPerHour);
    this.roadJunctionSeconds.push(travel.junctionSeconds);
    this.roadFlags.push(
      (travel.isEndsOnly ? ROAD_FLAG.ends : 0) |
        (travel.isFerry ? ROAD_FLAG.ferry : 0) |
        (travel.isNoSnap ? ROAD_FLAG.noSnap : 0) |
        (travel.isFictive ? ROAD_FLAG.fictive : 0),
    );
    this.roadFirstPoint.push(this.pointLongitudeE7.length);
  }
}
