import { type Bilingual, french } from "@maillage/errors";
import { GrowingArray } from "../building/growing-array.ts";
import { UNREACHABLE } from "../road-graph.ts";
import { type DimacsLine, InvalidDimacsFileError, readDimacsLines } from "./dimacs-lines.ts";
import { foreignLine, NO_PROBLEM_LINE, nodeOutOfRange, SECOND_PROBLEM_LINE } from "./dimacs-problems.ts";

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
    const refuse = (problem: Bilingual) => {
      throw new InvalidDimacsFileError(file, line.line, problem);
    };
    if (line.letter === "p") {
      if (nodeCount !== -1) refuse(SECOND_PROBLEM_LINE);
      if (line.words !== "sp" || line.numberCount !== 2) {
        refuse({
          fr: french`la ligne de problème doit s'écrire « p sp <nœuds> <arcs> »`,
          en: 'the problem line must be "p sp <nodes> <arcs>"',
        });
      }
      if (first < 0 || first > NODE_COUNT_MAX || second < 0) {
        refuse({
          fr: `${first} nœuds et ${second} arcs sont impossibles`,
          en: `${first} nodes and ${second} arcs cannot be`,
        });
      }
      nodeCount = first;
      arcCount = second;
    } else if (line.letter === "a") {
      if (nodeCount === -1) {
        refuse({ fr: "un arc précède la ligne de problème (p)", en: "an arc comes before the problem line (p)" });
      }
      if (line.numberCount !== 3) {
        refuse({
          fr: french`un arc doit s'écrire « a <départ> <arrivée> <poids> »`,
          en: 'an arc must be "a <tail> <head> <weight>"',
        });
      }
      for (const node of [first, second]) {
        if (node < 1 || node > nodeCount) refuse(nodeOutOfRange(node, nodeCount));
      }
      if (weight < 0 || weight >= UNREACHABLE) {
        refuse({
          fr: french`le poids ${weight} n'est pas compris entre 0 et ${UNREACHABLE - 1}`,
          en: `the weight ${weight} is not between 0 and ${UNREACHABLE - 1}`,
        });
      }
      arcTail.push(first - 1);
      arcHead.push(second - 1);
      arcWeight.push(weight);
    } else refuse(foreignLine(line.letter));
  });
  if (nodeCount === -1) throw new InvalidDimacsFileError(file, lineCount, NO_PROBLEM_LINE);
  if (arcTail.length !== arcCount) {
    throw new InvalidDimacsFileError(file, lineCount, {
      fr: `${arcTail.length} arcs alors que ${arcCount} sont annoncés`,
      en: `${arcTail.length} arcs where ${arcCount} are announced`,
    });
  }
  return { nodeCount, arcTail: arcTail.toArray(), arcHead: arcHead.toArray(), arcWeight: arcWeight.toArray() };
}
