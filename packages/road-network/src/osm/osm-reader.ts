/** What kind of element a relation's member is. */
export const MEMBER_TYPE = { node: 0, way: 1, relation: 2 } as const;

/** One member of a relation; the arrays of members are used again for the next relation. */
export interface OsmMember {
  type: number;
  id: number;
  role: string;
}

/**
 * Receives ways and relations. The map of tags, the references and the members are only valid during the call.
 */
export interface OsmWayVisitor {
  /** Only ways with one of these keys are delivered; the others are counted. */
  readonly requiredWayKeys: readonly string[];
  /** Of a way's tags only these keys are delivered. */
  readonly wayKeys: ReadonlySet<string>;
  /** Of a relation's tags only these keys are delivered; only relations of type `restriction` are. */
  readonly relationKeys: ReadonlySet<string>;
  way(id: number, tags: ReadonlyMap<string, string>, nodeIds: Float64Array, nodeCount: number): void;
  relation(id: number, tags: ReadonlyMap<string, string>, members: readonly OsmMember[], memberCount: number): void;
}

/** Receives nodes; the map of tags is only valid during the call. */
export interface OsmNodeVisitor {
  /** Of a node's tags only these keys are delivered. */
  readonly nodeKeys: ReadonlySet<string>;
  /** Index given to a wanted node, or -1; asked before its tags are decoded. */
  find(id: number): number;
  node(index: number, longitudeE7: number, latitudeE7: number, tags: ReadonlyMap<string, string>): void;
}

/** What passing over a file tells beside its elements. */
export interface OsmPassCounts {
  nodes: number;
  ways: number;
  relations: number;
  /** Blobs of a type this reader does not know, skipped as the format asks. */
  unknownBlobs: number;
}

/** Called after each block with how much of the file has been read, 0 to 1, in this pass. */
export type PassProgress = (share: number) => void;

/**
 * A file of OpenStreetMap elements, read in two passes so that only the nodes of usable ways are ever kept in memory:
 * first ways and relations, then nodes.
 */
export interface OsmReader {
  readWaysAndRelations(visitor: OsmWayVisitor, onProgress: PassProgress, signal?: AbortSignal): Promise<OsmPassCounts>;
  readNodes(visitor: OsmNodeVisitor, onProgress: PassProgress, signal?: AbortSignal): Promise<void>;
}
