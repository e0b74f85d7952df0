import { type Bilingual, isPlatformError, PlatformError } from "@maillage/errors";

/** A file named on the command line cannot be read: missing, forbidden, a folder. The cause says which. */
export class InputFileError extends PlatformError {
  readonly code = "cli/input-file";

  constructor(path: string, cause: unknown) {
    super(`${path} cannot be read.`, { path }, { cause });
  }
}

/** What is in a file named on the command line was refused by someone who did not know its name. */
export class InputContentError extends PlatformError {
  readonly code = "cli/input-content";

  constructor(path: string, cause: PlatformError) {
    super(`${path}: ${cause.message}`, { path }, { cause });
  }
}

/** Rows of a file of possible places cannot be used. */
export class CandidatesRefusedError extends PlatformError {
  readonly code = "cli/candidates-refused";

  constructor(path: string, problem: Bilingual) {
    super(`${path}: ${problem.en}`, { path, problem });
  }
}

/**
 * Runs something on the content of a file, so that what it refuses is told with the file's name.
 *
 * @param isNameless which refusals do not name the file themselves; by default, those that do not know it.
 * @throws {InputContentError} for these.
 */
export async function namingFile<Result>(
  path: string,
  use: () => Result | Promise<Result>,
  isNameless: (error: PlatformError) => boolean = ({ context }) => !("file" in context || "path" in context),
): Promise<Result> {
  try {
    return await use();
  } catch (error) {
    if (!isPlatformError(error) || !isNameless(error)) throw error;
    throw new InputContentError(path, error);
  }
}
