import { DamagedRoadNetworkError } from "./artifact-errors.ts";
import { parseNetworkMetadata } from "./network-metadata.ts";
import type { NetworkMetadata, StateKind } from "./road-network.ts";

/** Bytes per element of each array of the artifact, in the order of the file. */
const SECTION_ELEMENT_BYTES = {
  firstArc: 4,
  arcHead: 4,
  arcDeciseconds: 4,
  arcDirectedSegment: 4,
  junctionLongitude: 8,
  junctionLatitude: 8,
  segmentTail: 4,
  segmentHead: 4,
  segmentForwardDeciseconds: 4,
  segmentBackwardDeciseconds: 4,
  segmentDecimetres: 4,
  segmentFlags: 1,
  segmentFirstPoint: 4,
  pointLongitudeE7: 4,
  pointLatitudeE7: 4,
  segmentIndex: 1,
} as const;

export type SectionName = keyof typeof SECTION_ELEMENT_BYTES;

/** A number for each section: its length in elements, or its offset in bytes. */
export type SectionNumbers = Readonly<Record<SectionName, number>>;

// Object.keys forgets that the literal has these keys and no other.
export const SECTION_NAMES = Object.keys(SECTION_ELEMENT_BYTES) as readonly SectionName[];

export interface ArtifactHeader {
  readonly metadata: NetworkMetadata;
  readonly stateKind: StateKind;
  /** Number of elements of each section. */
  readonly sectionLength: SectionNumbers;
}

/** A number for each section, in the order of the file. */
export function mapSections(numberOf: (name: SectionName) => number): SectionNumbers {
  // As many entries as there are names: fromEntries cannot say it.
  return Object.fromEntries(SECTION_NAMES.map((name) => [name, numberOf(name)])) as SectionNumbers;
}

/** Byte offset of each section, at multiples of 8 from `startOffset` on, and where the last one ends. */
export function layOutSections(sectionLength: SectionNumbers, startOffset: number) {
  let byteLength = roundUpTo8(startOffset);
  const sectionOffset = mapSections((name) => {
    const offset = byteLength;
    byteLength += roundUpTo8(sectionLength[name] * SECTION_ELEMENT_BYTES[name]);
    return offset;
  });
  return { sectionOffset, byteLength };
}

/** UTF-8 JSON padded with spaces to a multiple of 8 bytes; the keys of every object in alphabetical order. */
export function encodeArtifactHeader(header: ArtifactHeader): Uint8Array<ArrayBuffer> {
  const json = JSON.stringify(header, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  const text = new TextEncoder().encode(json);
  const padded = new Uint8Array(roundUpTo8(text.length)).fill(" ".charCodeAt(0));
  padded.set(text);
  return padded;
}

/**
 * Reads the header back. Its bytes have passed the checksum, so what does not fit was made by other hands.
 *
 * @throws {DamagedRoadNetworkError} when it is not JSON, or a field is missing or of another kind.
 */
export function parseArtifactHeader(bytes: Uint8Array): ArtifactHeader {
  let json: unknown;
  try {
    // TextDecoder refuses shared memory, hence the copy.
    json = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes)));
  } catch (cause) {
    throw new DamagedRoadNetworkError(
      "The header of the road network is not JSON",
      { byteLength: bytes.length },
      { cause },
    );
  }
  if (typeof json !== "object" || json === null || !("metadata" in json)) throw refuse("metadata", json);
  const metadata = parseNetworkMetadata(json.metadata);
  if (metadata === undefined) throw refuse("metadata", json.metadata);
  if (!("stateKind" in json) || (json.stateKind !== "junction" && json.stateKind !== "direction")) {
    throw refuse("stateKind", json);
  }
  const lengths = "sectionLength" in json ? json.sectionLength : undefined;
  if (typeof lengths !== "object" || lengths === null) throw refuse("sectionLength", lengths);
  const lengthByName = new Map<string, unknown>(Object.entries(lengths));
  const sectionLength = mapSections((name) => {
    const length = lengthByName.get(name);
    if (typeof length !== "number" || !Number.isSafeInteger(length) || length < 0) throw refuse(name, length);
    return length;
  });
  return { metadata, stateKind: json.stateKind, sectionLength };
}

function refuse(field: string, value: unknown): DamagedRoadNetworkError {
  return new DamagedRoadNetworkError(`The header of the road network has no usable ${field}`, { field, value });
}

function roundUpTo8(value: number): number {
  return Math.ceil(value / 8) * 8;
}
