import { PlatformError } from "@maillage/errors";

/** A driving time that people of the place agree on, between the centres of two places, in either direction. */
export interface UsualDrivingTime {
  readonly codeA: string;
  readonly codeB: string;
  readonly minutes: number;
}

/** A table of usual driving times cannot be read. */
export class InvalidDrivingTimesError extends PlatformError {
  readonly code = "road-network/invalid-driving-times";
}

const COLUMNS = "code_commune_from,name_from,code_commune_to,name_to,minutes";

/**
 * Reads usual driving times from a CSV text with the columns `code_commune_from,name_from,code_commune_to,name_to,minutes`.
 * No quotes; minutes positive.
 *
 * @throws {InvalidDrivingTimesError} with the line (1 is the header), the column and the value.
 */
export function parseUsualDrivingTimes(csv: string): UsualDrivingTime[] {
  const lines = csv.replace(/\r\n/g, "\n").trimEnd().split("\n");
  if (lines[0] !== COLUMNS) refuse(1, "header", lines[0]);
  return lines.slice(1).map((row, i) => {
    const line = i + 2;
    const [codeA = "", , codeB = "", , minutesText = "", ...rest] = row.split(",");
    if (codeA === "") refuse(line, "code_commune_from", codeA);
    if (codeB === "") refuse(line, "code_commune_to", codeB);
    const minutes = minutesText.trim() === "" ? Number.NaN : Number(minutesText);
    if (!(minutes > 0 && minutes < Number.POSITIVE_INFINITY)) refuse(line, "minutes", minutesText);
    if (rest.length > 0) refuse(line, "number of cells", rest.length + 5);
    return { codeA, codeB, minutes };
  });
}

function refuse(line: number, column: string, value: unknown): never {
  throw new InvalidDrivingTimesError(
    `Driving times: line ${line} has an unusable ${column}: ${JSON.stringify(value)}`,
    {
      line,
      column,
      value,
    },
  );
}
