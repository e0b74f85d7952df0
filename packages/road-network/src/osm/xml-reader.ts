import { SaxesParser } from "saxes";
import { MalformedOsmXmlError } from "./osm-errors.ts";
import {
  MEMBER_TYPE,
  type OsmMember,
  type OsmNodeVisitor,
  type OsmPassCounts,
  type OsmReader,
  type OsmWayVisitor,
  type PassProgress,
} from "./osm-reader.ts";

/** Opens the text again from its start, in pieces; `share` tells how much of the file has been read, 0 to 1. */
export type OpenText = () => AsyncIterable<{ readonly text: string; readonly share: number }>;

/** Longest stretch without a tag, in characters: no element of OpenStreetMap comes near. */
const UNTAGGED_CHARACTERS_MAX = 4_000_000;

type Attributes = Readonly<Record<string, string>>;

/**
 * Reads OpenStreetMap XML (`<osm>` documents, JOSM's and Overpass's included), streaming. Elements marked deleted or
 * invisible are passed over. Entities other than XML's own five are refused by the parser, so none can unfold.
 */
export class OsmXmlReader implements OsmReader {
  readonly #open: OpenText;
  /** Date of the data, `2026-11-23`, when the file says it; known after the first pass. */
  vintage: string | undefined;

  constructor(open: OpenText) {
    this.#open = open;
  }

  /** @throws {MalformedOsmXmlError} with line and column. */
  async readWaysAndRelations(
    visitor: OsmWayVisitor,
    onProgress: PassProgress,
    signal?: AbortSignal,
  ): Promise<OsmPassCounts> {
    const counts: OsmPassCounts = { nodes: 0, ways: 0, relations: 0, unknownBlobs: 0 };
    const tags = new Map<string, string>();
    const members: OsmMember[] = [];
    let nodeIds = new Float64Array(2048);
    let nodeCount = 0;
    let hasRequiredKey = false;
    await this.#parse(onProgress, signal, {
      open: (name, attributes, place) => {
        if (name === "meta") this.vintage = attributes.osm_base?.slice(0, 10);
        else if (name === "node") counts.nodes++;
        else if (name === "way") {
          counts.ways++;
          nodeCount = 0;
          hasRequiredKey = false;
          tags.clear();
        } else if (name === "relation") {
          counts.relations++;
          members.length = 0;
          tags.clear();
        } else if (name === "nd") {
          if (nodeCount === nodeIds.length) {
            const larger = new Float64Array(2 * nodeCount);
            larger.set(nodeIds);
            nodeIds = larger;
          }
          nodeIds[nodeCount++] = place.integer(attributes, "ref");
        } else if (name === "member") {
          const type = memberTypeOf(attributes.type);
          if (type === undefined) return place.fail(`unknown member type "${attributes.type ?? ""}"`);
          members.push({ type, id: place.integer(attributes, "ref"), role: attributes.role ?? "" });
        } else if (name === "tag") {
          const key = place.text(attributes, "k");
          if (visitor.requiredWayKeys.includes(key)) hasRequiredKey = true;
          tags.set(key, place.text(attributes, "v"));
        }
      },
      close: (name, id) => {
        if (name === "way" && hasRequiredKey) visitor.way(id, keep(tags, visitor.wayKeys), nodeIds, nodeCount);
        else if (name === "relation" && tags.get("type") === "restriction") {
          visitor.relation(id, keep(tags, visitor.relationKeys), members, members.length);
        }
      },
    });
    return counts;
  }

  /** @throws {MalformedOsmXmlError} with line and column. */
  async readNodes(visitor: OsmNodeVisitor, onProgress: PassProgress, signal?: AbortSignal): Promise<void> {
    const tags = new Map<string, string>();
    let longitudeE7 = 0;
    let latitudeE7 = 0;
    await this.#parse(onProgress, signal, {
      open: (name, attributes, place) => {
        if (name === "node") {
          longitudeE7 = Math.round(place.number(attributes, "lon") * 1e7);
          latitudeE7 = Math.round(place.number(attributes, "lat") * 1e7);
          tags.clear();
        } else if (name === "tag") {
          tags.set(place.text(attributes, "k"), place.text(attributes, "v"));
        }
      },
      close: (name, id) => {
        if (name !== "node") return;
        const index = visitor.find(id);
        if (index >= 0) visitor.node(index, longitudeE7, latitudeE7, keep(tags, visitor.nodeKeys));
      },
    });
  }

  async #parse(
    onProgress: PassProgress,
    signal: AbortSignal | undefined,
    handler: {
      open(name: string, attributes: Attributes, place: AttributeReader): void;
      /** The element and its identifier; not called for those marked deleted. */
      close(name: string, id: number): void;
    },
  ): Promise<void> {
    const parser = new SaxesParser();
    const place = new AttributeReader(parser);
    let depth = 0;
    let element = "";
    let id = 0;
    let isDeleted = false;
    let charactersSinceTag = 0;
    parser.on("error", (cause) => {
      throw new MalformedOsmXmlError(parser.line, parser.column, cause.message, { cause });
    });
    parser.on("opentag", ({ name, attributes }) => {
      charactersSinceTag = 0;
      depth++;
      if (depth === 1) {
        if (name !== "osm") place.fail(`<${name}> where <osm> belongs`);
        return;
      }
      if (depth === 2) {
        element = name;
        isDeleted = attributes.visible === "false" || attributes.action === "delete";
        if (name === "node" || name === "way" || name === "relation") id = place.integer(attributes, "id");
      }
      if (!isDeleted) handler.open(name, attributes, place);
    });
    parser.on("closetag", () => {
      depth--;
      if (depth === 1 && !isDeleted) handler.close(element, id);
    });
    for await (const { text, share } of this.#open()) {
      signal?.throwIfAborted();
      charactersSinceTag += text.length;
      parser.write(text);
      if (charactersSinceTag > UNTAGGED_CHARACTERS_MAX) place.fail(`${charactersSinceTag} characters without a tag`);
      onProgress(share);
    }
    // Says so when an element is still open: the file was cut.
    parser.close();
  }
}

/** Reads attributes that must be there and be what they should, or says where they are not. */
class AttributeReader {
  readonly #parser: SaxesParser;

  constructor(parser: SaxesParser) {
    this.#parser = parser;
  }

  fail(problem: string): never {
    throw new MalformedOsmXmlError(this.#parser.line, this.#parser.column, problem);
  }

  text(attributes: Attributes, name: string): string {
    return attributes[name] ?? this.fail(`attribute "${name}" is missing`);
  }

  number(attributes: Attributes, name: string): number {
    const value = this.text(attributes, name);
    const number = Number(value);
    return value.trim() === "" || Number.isNaN(number) ? this.fail(`"${value}" is no number (${name})`) : number;
  }

  integer(attributes: Attributes, name: string): number {
    const number = this.number(attributes, name);
    return Number.isSafeInteger(number) ? number : this.fail(`"${attributes[name] ?? ""}" is no identifier (${name})`);
  }
}

function memberTypeOf(type: string | undefined): number | undefined {
  if (type === "node") return MEMBER_TYPE.node;
  if (type === "way") return MEMBER_TYPE.way;
  return type === "relation" ? MEMBER_TYPE.relation : undefined;
}

/** Drops the keys that nobody asked for. */
function keep(tags: Map<string, string>, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  for (const key of tags.keys()) if (!wanted.has(key)) tags.delete(key);
  return tags;
}
