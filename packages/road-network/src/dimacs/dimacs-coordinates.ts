import { type DimacsLine, InvalidDimacsFileError, readDimacsLines } from "./dimacs-lines.ts";

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
    const refuse = (rule: string) => {
      throw new InvalidDimacsFileError(file, line.line, rule);
    };
    if (line.letter === "p") {
      if (announced) refuse("there is a second problem line");
      if (line.words !== "aux sp co" || line.numberCount !== 1)
        refuse('the problem line must be "p aux sp co <nodes>"');
      if (node !== nodeCount) refuse(`${node} nodes are announced where the arcs have ${nodeCount}`);
      announced = true;
    } else if (line.letter === "v") {
      if (!announced) refuse("a node comes before the problem line");
      if (line.numberCount !== 3) refuse('a node must be "v <node> <longitude> <latitude>"');
      if (node < 1 || node > nodeCount) refuse(`node ${node} is not between 1 and ${nodeCount}`);
      if (Math.abs(longitude) > 180e6 || Math.abs(latitude) > 90e6) {
        refuse(`longitude ${longitude} and latitude ${latitude} are not millionths of a degree`);
      }
      if (!Number.isNaN(nodeLongitude[node - 1])) refuse(`node ${node} comes twice`);
      nodeLongitude[node - 1] = longitude / 1e6;
      nodeLatitude[node - 1] = latitude / 1e6;
    } else refuse(`"${line.letter}" is no line of such a file`);
  });
  if (!announced) throw new InvalidDimacsFileError(file, lineCount, "there is no problem line");
  const missing = nodeLongitude.findIndex(Number.isNaN);
  if (missing !== -1) throw new InvalidDimacsFileError(file, lineCount, `node ${missing + 1} has no position`);
  return { nodeLongitude, nodeLatitude };
}
