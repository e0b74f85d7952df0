import { growingFloat64, growingUint8, growingUint32 } from "../building/growing-array.ts";
import { IdIndex } from "../building/id-index.ts";
import {
  createNodePassage,
  createWayTravel,
  type NodePassage,
  type OsmProfile,
  type OsmTags,
} from "../profiles/osm-profile.ts";
import { MEMBER_TYPE, type OsmMember, type OsmNodeVisitor, type OsmWayVisitor } from "./osm-reader.ts";
import type { OsmWarnings } from "./osm-warnings.ts";

/** Bits of `wayFlags`. */
export const WAY_FLAG = { forwardEnds: 1, backwardEnds: 2, ferry: 4, noSnap: 8, roundabout: 16, minor: 32 } as const;

/** Coordinate of a node that the file does not hold, or holds out of range. */
export const NOWHERE = 0x7fff_ffff;

/** A turn restriction as the file says it, by OSM identifiers. */
export interface OsmRestriction {
  readonly id: number;
  /** `only_*`: no other way may follow. Else `no_*`: this one may not. */
  readonly isMandatory: boolean;
  readonly fromWayIds: readonly number[];
  readonly viaNodeId: number | undefined;
  readonly viaWayIds: readonly number[];
  readonly toWayIds: readonly number[];
}

/** A passage that costs time or is blocked, at one node. */
export type OsmPassage = Readonly<NodePassage>;

/**
 * The usable ways of a file and the nodes they go through, in compact arrays: what both passes over a file collect and
 * what the network is built from. Indices: `way` in file order among usable ways, `node` in order of first mention.
 */
export class OsmRoads implements OsmWayVisitor, OsmNodeVisitor {
  readonly #profile: OsmProfile;
  readonly #warnings: OsmWarnings;
  readonly #travel = createWayTravel();
  readonly #passage = createNodePassage();

  readonly nodes = new IdIndex();
  readonly wayIds = new IdIndex();
  /** `wayFirstRef[way]` to `wayFirstRef[way + 1] - 1` are its places in `refNode`. */
  readonly wayFirstRef = growingUint32();
  readonly refNode = growingUint32();
  /** Km/h; 0 when closed. */
  readonly wayForwardKmPerHour = growingFloat64();
  readonly wayBackwardKmPerHour = growingFloat64();
  /** Seconds for the whole way, or 0. */
  readonly wayWholeSeconds = growingFloat64();
  /** Bits of {@link WAY_FLAG}. */
  readonly wayFlags = growingUint8();
  readonly restrictions: OsmRestriction[] = [];
  /** Int32 by node, 1e-7 degrees, or {@link NOWHERE}. */
  nodeLongitudeE7 = new Int32Array(0);
  nodeLatitudeE7 = new Int32Array(0);
  readonly nodePassage = new Map<number, OsmPassage>();

  constructor(profile: OsmProfile, warnings: OsmWarnings) {
    this.#profile = profile;
    this.#warnings = warnings;
    this.relationKeys = new Set(["type", "except", ...profile.restrictionKeys]);
    this.wayFirstRef.push(0);
  }

  readonly relationKeys: ReadonlySet<string>;

  get requiredWayKeys(): readonly string[] {
    return this.#profile.requiredWayKeys;
  }

  get wayKeys(): ReadonlySet<string> {
    return this.#profile.wayKeys;
  }

  get nodeKeys(): ReadonlySet<string> {
    return this.#profile.nodeKeys;
  }

  get wayCount(): number {
    return this.wayFlags.length;
  }

  way(id: number, tags: OsmTags, nodeIds: Float64Array, nodeCount: number): void {
    const travel = this.#travel;
    if (!this.#profile.travelWay(tags, travel)) return;
    if (travel.absurdSpeed !== undefined) {
      const value = travel.absurdSpeed;
      this.#warnings.add("absurd-speed", () => `way ${id}: ${value}`);
    }
    if (nodeCount < 2) {
      this.#warnings.add("way-with-one-node", () => `way ${id}`);
      return;
    }
    const way = this.wayIds.add(id);
    // A way given twice is taken once: the second is a copy in an extract glued together.
    if (way < this.wayCount) return;
    for (let i = 0; i < nodeCount; i++) this.refNode.push(this.nodes.add(nodeIds[i]));
    this.wayFirstRef.push(this.refNode.length);
    this.wayForwardKmPerHour.push(travel.forward.kmPerHour);
    this.wayBackwardKmPerHour.push(travel.backward.kmPerHour);
    this.wayWholeSeconds.push(travel.wholeSeconds);
    this.wayFlags.push(
      (travel.forward.isEndsOnly ? WAY_FLAG.forwardEnds : 0) |
        (travel.backward.isEndsOnly ? WAY_FLAG.backwardEnds : 0) |
        (travel.isFerry ? WAY_FLAG.ferry : 0) |
        (travel.isNoSnap ? WAY_FLAG.noSnap : 0) |
        (travel.isRoundabout ? WAY_FLAG.roundabout : 0) |
        (travel.isMinor ? WAY_FLAG.minor : 0),
    );
  }

  relation(id: number, tags: OsmTags, members: readonly OsmMember[], memberCount: number): void {
    let value: string | undefined;
    for (const key of this.#profile.restrictionKeys) value ??= tags.get(key);
    if (value === undefined) return;
    const isMandatory = value.startsWith("only_");
    // Red lights are not modelled: what they change is ignored.
    if ((!isMandatory && !value.startsWith("no_")) || value.endsWith("_on_red")) return;
    const exceptions = tags.get("except")?.split(";") ?? [];
    if (exceptions.some((mode) => this.#profile.restrictionExceptions.has(mode.trim()))) return;

    const fromWayIds: number[] = [];
    const viaWayIds: number[] = [];
    const toWayIds: number[] = [];
    let viaNodeId: number | undefined;
    for (let i = 0; i < memberCount; i++) {
      const { type, id: memberId, role } = members[i];
      if (type === MEMBER_TYPE.way) {
        if (role === "from") fromWayIds.push(memberId);
        else if (role === "to") toWayIds.push(memberId);
        else if (role === "via") viaWayIds.push(memberId);
      } else if (type === MEMBER_TYPE.node && role === "via") {
        viaNodeId = memberId;
      }
    }
    this.restrictions.push({ id, isMandatory, fromWayIds, viaNodeId, viaWayIds, toWayIds });
  }

  /** Makes room for the coordinates: call between the two passes. */
  prepareNodes(): void {
    this.nodeLongitudeE7 = new Int32Array(this.nodes.count).fill(NOWHERE);
    this.nodeLatitudeE7 = new Int32Array(this.nodes.count).fill(NOWHERE);
  }

  /** Those of the ways that are usable. */
  findWays(wayIds: readonly number[]): number[] {
    return wayIds.map((id) => this.wayIds.find(id)).filter((way) => way >= 0);
  }

  find(id: number): number {
    return this.nodes.find(id);
  }

  node(index: number, longitudeE7: number, latitudeE7: number, tags: OsmTags): void {
    if (!(Math.abs(longitudeE7) <= 180e7 && Math.abs(latitudeE7) <= 90e7)) {
      this.#warnings.add("coordinates-out-of-range", () => `node ${this.nodes.idOf(index)}`);
      return;
    }
    this.nodeLongitudeE7[index] = longitudeE7;
    this.nodeLatitudeE7[index] = latitudeE7;
    if (tags.size > 0 && this.#profile.passNode(tags, this.#passage)) {
      this.nodePassage.set(index, { ...this.#passage });
    }
  }
}
