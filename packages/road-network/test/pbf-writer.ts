import { deflateSync } from "node:zlib";

/** A tiny OpenStreetMap file, element by element, to check one rule at a time. */
export interface SyntheticOsm {
  readonly nodes: readonly SyntheticNode[];
  readonly ways: readonly { readonly id: number; readonly nodes: readonly number[]; readonly tags: Tags }[];
  readonly relations?: readonly {
    readonly id: number;
    readonly tags: Tags;
    readonly members: readonly { readonly type: "node" | "way"; readonly id: number; readonly role: string }[];
  }[];
}

type Tags = Readonly<Record<string, string>>;

export interface SyntheticNode {
  readonly id: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly tags?: Tags;
}

export interface PbfWriterOptions {
  /** Blobs as they are, instead of zlib. */
  readonly isRaw?: boolean;
  /** Nodes one by one, instead of in columns. */
  readonly isPlainNodes?: boolean;
  /** Nodes, ways and relations in blobs of their own. */
  readonly isSplit?: boolean;
  readonly features?: readonly string[];
}

/** Encodes as `.osm.pbf`, from the format's public description; the opposite of the reader and nothing shared with it. */
export function writePbf(osm: SyntheticOsm, options: PbfWriterOptions = {}): Uint8Array {
  const features = options.features ?? ["OsmSchema-V0.6", "DenseNodes"];
  const header = features.flatMap((feature) => bytesField(4, text(feature)));
  const blobs = [blob("OSMHeader", header, options)];
  const parts: SyntheticOsm[] = options.isSplit
    ? [
        { nodes: osm.nodes, ways: [] },
        { nodes: [], ways: osm.ways },
        { nodes: [], ways: [], relations: osm.relations ?? [] },
      ]
    : [osm];
  for (const part of parts) blobs.push(blob("OSMData", block(part, options), options));
  return Uint8Array.from(blobs.flat());
}

function blob(type: string, content: number[], options: PbfWriterOptions): number[] {
  const body = options.isRaw
    ? bytesField(1, content)
    : [...numberField(2, content.length), ...bytesField(3, [...deflateSync(Uint8Array.from(content))])];
  const header = [...bytesField(1, text(type)), ...numberField(3, body.length)];
  return [0, 0, header.length >> 8, header.length & 255, ...header, ...body];
}

function block(osm: SyntheticOsm, options: PbfWriterOptions): number[] {
  const strings = [""];
  const indexOf = (value: string) => {
    const known = strings.indexOf(value);
    if (known >= 0) return known;
    strings.push(value);
    return strings.length - 1;
  };
  const tagFields = (tags: Tags) => [
    ...bytesField(
      2,
      Object.keys(tags).flatMap((key) => varint(indexOf(key))),
    ),
    ...bytesField(
      3,
      Object.values(tags).flatMap((value) => varint(indexOf(value))),
    ),
  ];
  const units = (degrees: number) => Math.round(degrees * 1e7);
  const groups: number[][] = [];
  if (osm.nodes.length > 0 && options.isPlainNodes) {
    groups.push(
      osm.nodes.flatMap((node) =>
        bytesField(1, [
          ...numberField(1, zigzag(node.id)),
          ...tagFields(node.tags ?? {}),
          ...numberField(8, zigzag(units(node.latitude))),
          ...numberField(9, zigzag(units(node.longitude))),
        ]),
      ),
    );
  } else if (osm.nodes.length > 0) {
    const tags = osm.nodes.flatMap((node) => [
      ...Object.entries(node.tags ?? {}).flatMap(([key, value]) => [indexOf(key), indexOf(value)]),
      0,
    ]);
    groups.push(
      bytesField(2, [
        ...bytesField(1, deltas(osm.nodes.map((node) => node.id))),
        ...bytesField(8, deltas(osm.nodes.map((node) => units(node.latitude)))),
        ...bytesField(9, deltas(osm.nodes.map((node) => units(node.longitude)))),
        ...bytesField(10, tags.flatMap(varint)),
      ]),
    );
  }
  if (osm.ways.length > 0) {
    groups.push(
      osm.ways.flatMap((way) =>
        bytesField(3, [...numberField(1, way.id), ...tagFields(way.tags), ...bytesField(8, deltas(way.nodes))]),
      ),
    );
  }
  if (osm.relations !== undefined && osm.relations.length > 0) {
    groups.push(
      osm.relations.flatMap((relation) =>
        bytesField(4, [
          ...numberField(1, relation.id),
          ...tagFields(relation.tags),
          ...bytesField(
            8,
            relation.members.flatMap((member) => varint(indexOf(member.role))),
          ),
          ...bytesField(9, deltas(relation.members.map((member) => member.id))),
          ...bytesField(
            10,
            relation.members.flatMap((member) => varint(member.type === "node" ? 0 : 1)),
          ),
        ]),
      ),
    );
  }
  const groupFields = groups.flatMap((group) => bytesField(2, group));
  return [
    ...bytesField(
      1,
      strings.flatMap((value) => bytesField(1, text(value))),
    ),
    ...groupFields,
  ];
}

function deltas(values: readonly number[]): number[] {
  return values.flatMap((value, i) => varint(zigzag(value - (values[i - 1] ?? 0))));
}

function zigzag(value: number): number {
  return value >= 0 ? 2 * value : -2 * value - 1;
}

export function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

export function numberField(field: number, value: number): number[] {
  return [...varint(field * 8), ...varint(value)];
}

export function bytesField(field: number, content: readonly number[]): number[] {
  return [...varint(field * 8 + 2), ...varint(content.length), ...content];
}

export function text(value: string): number[] {
  return [...new TextEncoder().encode(value)];
}
