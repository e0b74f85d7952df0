import { GrowingArray } from "../osm/growing-array.ts";
import { UNREACHABLE } from "../road-graph.ts";
import { type DimacsLine, InvalidDimacsFileError, readDimacsLines } from "./dimacs-lines.ts";

/** The arcs of a DIMACS shortest-path file, nodes from 0, in the order of the file. */
export interface DimacsArcs {
  readonly nodeCount: number;
  readonly arcTail: Uint32Array;
  readonly arcHead: Uint32Array;
  readonly arcWeight: Uint32Array;
}

/** Largest number of nodes accepted: more than the roads of the world, and few enough for their ids to fit. */
const NODE_COUNT_MAX = 0x3fff_ffff;

/**
 * Reads a `.gr` text: `p sp <nodes> <arcs>`, then one `a <tail> <head> <weight>` per arc, nodes from 1.
 *
 * @throws {InvalidDimacsFileError} with the file and the line.
 */
export async function readDimacsArcs(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
): Promise<DimacsArcs> {
  const uint32 = (length: number) => new Uint32Array(length);
  const arcTail = new GrowingArray(uint32);
  const arcHead = new GrowingArray(uint32);
  const arcWeight = new GrowingArray(uint32);
  let nodeCount = -1;
  let arcCount = 0;
  const lineCount = await readDimacsLines(chunks, file, (line: DimacsLine) => {
    const [first, second, weight] = line.numbers;
    const refuse = (rule: string) => {
      throw new InvalidDimacsFileError(file, line.line, rule);
    };
    if (line.letter === "p") {
      if (nodeCount !== -1) refuse("there is a second problem line");
      if (line.words !== "sp" || line.numberCount !== 2) refuse('the problem line must be "p sp <nodes> <arcs>"');
      if (first < 0 || first > NODE_COUNT_MAX || second < 0) refuse(`${first} nodes and ${second} arcs cannot be`);
      nodeCount = first;
      arcCount = second;
    } else if (line.letter === "a") {
      if (nodeCount === -1) refuse("an arc comes before the problem line");
      if (line.numberCount !== 3) refuse('an arc must be "a <tail> <head> <weight>"');
      for (const node of [first, second]) {
        if (node < 1 || node > nodeCount) refuse(`node ${node} is not between 1 and ${nodeCount}`);
      }
      if (weight < 0 || weight >= UNREACHABLE) refuse(`the weight ${weight} is not between 0 and ${UNREACHABLE - 1}`);
      arcTail.push(first - 1);
      arcHead.push(second - 1);
      arcWeight.push(weight);
    } else refuse(`"${line.letter}" is no line of such a file`);
  });
  if (nodeCount === -1) throw new InvalidDimacsFileError(file, lineCount, "there is no problem line");
  if (arcTail.length !== arcCount) {
    throw new InvalidDimacsFileError(file, lineCount, `${arcTail.length} arcs where ${arcCount} are announced`);
  }
  return { nodeCount, arcTail: arcTail.toArray(), arcHead: arcHead.toArray(), arcWeight: arcWeight.toArray() };
}
