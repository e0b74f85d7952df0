import {
  DamagedRoadNetworkError,
  NotARoadNetworkError,
  RoadNetworkFormatError,
  TruncatedRoadNetworkError,
} from "./artifact-errors.ts";
import {
  encodeArtifactHeader,
  layOutSections,
  mapSections,
  parseArtifactHeader,
  SECTION_NAMES,
  type SectionName,
} from "./artifact-header.ts";
import { assertRoadNetwork } from "./assert-road-network.ts";
import { computeChecksum } from "./checksum.ts";
import type { RoadNetwork } from "./road-network.ts";

/*
 * One file, all numbers little-endian:
 *
 *   word 0-1   magic, "MAILLNET"
 *   word 2     format version
 *   word 3     checksum of everything from word 4 on
 *   word 4     number of 8-byte units in the whole file, so that 32 bits reach 32 GB
 *   word 5     byte length of the header
 *   then       the header: UTF-8 JSON with the metadata and the length of each section, padded with spaces to 8 bytes
 *   then       the sections in the order of SECTIONS, each padded with zeros to 8 bytes
 *
 * Sections are plain typed arrays, opened as views. The checksum is compared before anything else is believed.
 */
const MAGIC_WORDS = [0x4c49_414d, 0x5445_4e4c];
/** Raised whenever a reader of the previous version would misread the file. */
const FORMAT_VERSION = 1;
const PREAMBLE_BYTES = 24;

/**
 * The bytes of a network's artifact. The same network gives the same bytes, whatever the order of the keys of its
 * metadata, and {@link decodeRoadNetwork} gives it back identical.
 *
 * @throws {InvalidRoadNetworkError} when the network breaks an invariant: what is written can be relied upon.
 */
export function encodeRoadNetwork(network: RoadNetwork): Uint8Array<ArrayBuffer> {
  assertRoadNetwork(network);
  const { metadata, stateKind, graph, ...arrays } = network;
  const sections = { ...graph, ...arrays } satisfies Record<SectionName, ArrayBufferView>;
  const sectionLength = mapSections((name) => sections[name].length);
  const header = encodeArtifactHeader({ metadata, stateKind, sectionLength });
  const { sectionOffset, byteLength } = layOutSections(sectionLength, PREAMBLE_BYTES + header.length);

  const bytes = new Uint8Array(byteLength);
  bytes.set(header, PREAMBLE_BYTES);
  for (const name of SECTION_NAMES) {
    const { buffer, byteOffset, byteLength: sectionBytes } = sections[name];
    bytes.set(new Uint8Array(buffer, byteOffset, sectionBytes), sectionOffset[name]);
  }
  const words = new Uint32Array(bytes.buffer);
  words.set([...MAGIC_WORDS, FORMAT_VERSION, 0, byteLength / 8, header.length]);
  words[3] = computeChecksum(words.subarray(4));
  return bytes;
}

/**
 * Opens an artifact: the arrays are views of `bytes`, which must not change afterwards. Copies `bytes` once when they do
 * not start at a multiple of 8 in their buffer. Works over a SharedArrayBuffer. Checks that the content is what was
 * written, not the invariants again: {@link encodeRoadNetwork} did.
 *
 * @throws {NotARoadNetworkError} when the bytes are something else.
 * @throws {RoadNetworkFormatError} when the format is later than ours, or given up.
 * @throws {TruncatedRoadNetworkError} when bytes are missing or left over.
 * @throws {DamagedRoadNetworkError} when the content is not what its checksum says.
 */
export function decodeRoadNetwork(bytes: Uint8Array): RoadNetwork {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const headerBytes = readPreamble(aligned);
  const { metadata, stateKind, sectionLength } = parseArtifactHeader(
    aligned.subarray(PREAMBLE_BYTES, PREAMBLE_BYTES + headerBytes),
  );
  const { sectionOffset, byteLength } = layOutSections(sectionLength, PREAMBLE_BYTES + headerBytes);
  if (byteLength !== aligned.byteLength) {
    throw new DamagedRoadNetworkError(
      `The sections of the road network take ${byteLength} bytes and the file has ${aligned.byteLength}`,
      { sectionBytes: byteLength, byteLength: aligned.byteLength },
    );
  }
  const { buffer, byteOffset } = aligned;
  const uint8 = (name: SectionName) => new Uint8Array(buffer, byteOffset + sectionOffset[name], sectionLength[name]);
  const int32 = (name: SectionName) => new Int32Array(buffer, byteOffset + sectionOffset[name], sectionLength[name]);
  const uint32 = (name: SectionName) => new Uint32Array(buffer, byteOffset + sectionOffset[name], sectionLength[name]);
  const float64 = (name: SectionName) =>
    new Float64Array(buffer, byteOffset + sectionOffset[name], sectionLength[name]);
  return {
    metadata,
    stateKind,
    graph: { firstArc: uint32("firstArc"), arcHead: uint32("arcHead"), arcDeciseconds: uint32("arcDeciseconds") },
    arcDirectedSegment: uint32("arcDirectedSegment"),
    junctionLongitude: float64("junctionLongitude"),
    junctionLatitude: float64("junctionLatitude"),
    segmentTail: uint32("segmentTail"),
    segmentHead: uint32("segmentHead"),
    segmentForwardDeciseconds: uint32("segmentForwardDeciseconds"),
    segmentBackwardDeciseconds: uint32("segmentBackwardDeciseconds"),
    segmentDecimetres: uint32("segmentDecimetres"),
    segmentFlags: uint8("segmentFlags"),
    segmentFirstPoint: uint32("segmentFirstPoint"),
    pointLongitudeE7: int32("pointLongitudeE7"),
    pointLatitudeE7: int32("pointLatitudeE7"),
    segmentIndex: uint8("segmentIndex"),
  };
}

/** The identity of a network: SHA-256 of its artifact, lower-case hexadecimal. */
export async function hashRoadNetwork(bytes: Uint8Array): Promise<string> {
  const { buffer, byteOffset, byteLength } = bytes;
  // WebCrypto refuses shared memory.
  const plain = buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : Uint8Array.from(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", plain));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Checks what comes before the header, and the checksum; gives the byte length of the header. */
function readPreamble(bytes: Uint8Array): number {
  const { byteLength } = bytes;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(byteLength / 4));
  if (words[0] !== MAGIC_WORDS[0] || words[1] !== MAGIC_WORDS[1]) {
    throw new NotARoadNetworkError("These bytes are not a road network of Maillage", { byteLength });
  }
  if (words.length > 2 && words[2] !== FORMAT_VERSION) {
    throw new RoadNetworkFormatError(
      `The road network is in format ${words[2]}, and this version of Maillage reads format ${FORMAT_VERSION}`,
      { formatVersion: words[2], readableVersion: FORMAT_VERSION },
    );
  }
  const announcedBytes = byteLength < PREAMBLE_BYTES ? PREAMBLE_BYTES : words[4] * 8;
  if (byteLength !== announcedBytes) {
    throw new TruncatedRoadNetworkError(
      `The road network has ${byteLength} bytes where ${announcedBytes} are announced: its copy was cut`,
      { byteLength, announcedBytes },
    );
  }
  const checksum = computeChecksum(words.subarray(4));
  if (checksum !== words[3]) {
    throw new DamagedRoadNetworkError(
      `The road network is damaged: its checksum is ${checksum} where ${words[3]} is announced`,
      { checksum, announced: words[3] },
    );
  }
  return words[5];
}
