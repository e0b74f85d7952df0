import { type Bilingual, PlatformError } from "@maillage/errors";
import { TOO_MANY_NUMBERS, WHOLE_NUMBER_EXPECTED } from "./dimacs-problems.ts";

/** A DIMACS file does not follow its format, or contradicts itself or its companion. */
export class InvalidDimacsFileError extends PlatformError {
  readonly code = "road-network/invalid-dimacs-file";

  constructor(file: string, line: number, problem: Bilingual) {
    super(`${file}, line ${line}: ${problem.en}`, { file, line, problem });
  }
}

/** One line that is not a comment: its letter, its whole numbers in order, and its words joined by spaces. */
export interface DimacsLine {
  /** 1-based. */
  line: number;
  letter: string;
  words: string;
  numberCount: number;
  /** Float64[4]: the first `numberCount` are those of this line. */
  readonly numbers: Float64Array;
}

const NEWLINE = 10;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const SPACE = 32;
const COMMENT = 99;

/**
 * Reads the lines of a DIMACS text given in pieces of any size: `onLine` gets the same object each time, filled anew.
 * Comments (`c`) and empty lines are passed over. Only words of a problem line (`p`) may be other than whole numbers.
 *
 * @returns the number of lines.
 * @throws {InvalidDimacsFileError} for anything else, with the file and the line.
 */
export async function readDimacsLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
  onLine: (line: DimacsLine) => void,
): Promise<number> {
  const current: DimacsLine = { line: 1, letter: "", words: "", numberCount: 0, numbers: new Float64Array(4) };
  let letter = 0;
  let inNumber = false;
  let inWord = false;
  let isNegative = false;
  let hasDigit = false;
  let value = 0;

  const endToken = () => {
    if (inNumber) {
      if (!hasDigit || value > Number.MAX_SAFE_INTEGER) refuse(WHOLE_NUMBER_EXPECTED);
      if (current.numberCount === current.numbers.length) refuse(TOO_MANY_NUMBERS);
      current.numbers[current.numberCount++] = isNegative ? -value : value;
    } else if (inWord) current.words += " ";
    inNumber = inWord = false;
  };
  const endLine = () => {
    if (letter !== 0 && letter !== COMMENT) {
      endToken();
      current.letter = String.fromCharCode(letter);
      current.words = current.words.trimEnd();
      onLine(current);
    }
    current.line++;
    current.words = "";
    current.numberCount = 0;
    letter = 0;
  };
  const refuse = (problem: Bilingual): never => {
    throw new InvalidDimacsFileError(file, current.line, problem);
  };

  for await (const chunk of chunks) {
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (byte === NEWLINE) endLine();
      else if (letter === COMMENT) continue;
      else if (byte <= SPACE) endToken();
      else if (letter === 0) letter = byte;
      else if (inNumber && byte >= ZERO && byte <= NINE) {
        value = value * 10 + byte - ZERO;
        hasDigit = true;
      } else if (!inNumber && !inWord && (byte === MINUS || (byte >= ZERO && byte <= NINE))) {
        inNumber = true;
        isNegative = byte === MINUS;
        hasDigit = byte !== MINUS;
        value = hasDigit ? byte - ZERO : 0;
      } else if (!inNumber && String.fromCharCode(letter) === "p" && current.words.length < 100) {
        inWord = true;
        current.words += String.fromCharCode(byte);
      } else refuse(WHOLE_NUMBER_EXPECTED);
    }
  }
  if (letter !== 0) endLine();
  return current.line;
}
