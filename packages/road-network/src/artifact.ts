import { DamagedRoadNetworkError } from "./artifact-errors.ts";
import {
  encodeArtifactHeader,
  layOutSections,
  mapSections,
  parseArtifactHeader,
  SECTION_NAMES,
  type SectionName,
} from "./artifact-header.ts";
import { assertRoadNetwork } from "./assert-road-network.ts";
import type { RoadNetwork } from "./road-network.ts";
import { type FileKind, getBodyOffset, openSealedFile, sealFile } from "./sealed-file.ts";

/**
 * One file: a header in JSON (metadata, length of each section), then the arrays as they are in memory, in a fixed order,
 * each padded with zeros to a multiple of 8 bytes: they are opened as views.
 */
const ARTIFACT: FileKind = { magic: "MAILLNET", formatVersion: 1 };

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
  const { sectionOffset, byteLength } = layOutSections(sectionLength, getBodyOffset(header.length));

  const bytes = new Uint8Array(byteLength);
  for (const name of SECTION_NAMES) {
    const { buffer, byteOffset, byteLength: sectionBytes } = sections[name];
    bytes.set(new Uint8Array(buffer, byteOffset, sectionBytes), sectionOffset[name]);
  }
  sealFile(ARTIFACT, header, bytes);
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
  const { header, bytes: aligned } = openSealedFile(ARTIFACT, bytes);
  const { metadata, stateKind, sectionLength } = parseArtifactHeader(header);
  const { sectionOffset, byteLength } = layOutSections(sectionLength, getBodyOffset(header.length));
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
