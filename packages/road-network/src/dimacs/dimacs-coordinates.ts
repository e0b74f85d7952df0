import { type Bilingual, french } from "@maillage/errors";
import { type DimacsLine, InvalidDimacsFileError, readDimacsLines } from "./dimacs-lines.ts";
import { foreignLine, NO_PROBLEM_LINE, nodeOutOfRange, SECOND_PROBLEM_LINE } from "./dimacs-problems.ts";

/** Positions of the nodes, degrees. */
export interface DimacsCoordinates {
  readonly nodeLongitude: Float64Array;
  readonly nodeLatitude: Float64Array;
}

/**
 * Reads a `.co` text: `p aux sp co <nodes>`, then one `v <node> <longitude> <latitude>` per node, nodes from 1, in
 * millionths of a degree.
 *
 * @throws {InvalidDimacsFileError} with the file and the line, also when its nodes are not those of the arcs.
 */
export async function readDimacsCoordinates(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
  nodeCount: number,
): Promise<DimacsCoordinates> {
  const nodeLongitude = new Float64Array(nodeCount).fill(Number.NaN);
  const nodeLatitude = new Float64Array(nodeCount);
  let announced = false;
  const lineCount = await readDimacsLines(chunks, file, (line: DimacsLine) => {
    const [node, longitude, latitude] = line.numbers;
    const refuse = (problem: Bilingual) => {
      throw new InvalidDimacsFileError(file, line.line, problem);
    };
    if (line.letter === "p") {
      if (announced) refuse(SECOND_PROBLEM_LINE);
      if (line.words !== "aux sp co" || line.numberCount !== 1) {
        refuse({
          fr: french`la ligne de problème doit s'écrire « p aux sp co <nœuds> »`,
          en: 'the problem line must be "p aux sp co <nodes>"',
        });
      }
      if (node !== nodeCount) {
        refuse({
          fr: `${node} nœuds sont annoncés alors que les arcs en ont ${nodeCount}`,
          en: `${node} nodes are announced where the arcs have ${nodeCount}`,
        });
      }
      announced = true;
    } else if (line.letter === "v") {
      if (!announced) {
        refuse({ fr: "un nœud précède la ligne de problème (p)", en: "a node comes before the problem line (p)" });
      }
      if (line.numberCount !== 3) {
        refuse({
          fr: french`un nœud doit s'écrire « v <nœud> <longitude> <latitude> »`,
          en: 'a node must be "v <node> <longitude> <latitude>"',
        });
      }
      if (node < 1 || node > nodeCount) refuse(nodeOutOfRange(node, nodeCount));
      if (Math.abs(longitude) > 180e6 || Math.abs(latitude) > 90e6) {
        refuse({
          fr: `la longitude ${longitude} et la latitude ${latitude} ne sont pas en millionièmes de degré`,
          en: `longitude ${longitude} and latitude ${latitude} are not millionths of a degree`,
        });
      }
      if (!Number.isNaN(nodeLongitude[node - 1])) {
        refuse({ fr: `le nœud ${node} vient deux fois`, en: `node ${node} comes twice` });
      }
      nodeLongitude[node - 1] = longitude / 1e6;
      nodeLatitude[node - 1] = latitude / 1e6;
    } else refuse(foreignLine(line.letter));
  });
  if (!announced) throw new InvalidDimacsFileError(file, lineCount, NO_PROBLEM_LINE);
  const missing = nodeLongitude.findIndex(Number.isNaN);
  if (missing !== -1) {
    throw new InvalidDimacsFileError(file, lineCount, {
      fr: french`le nœud ${missing + 1} n'a pas de position`,
      en: `node ${missing + 1} has no position`,
    });
  }
  return { nodeLongitude, nodeLatitude };
}
