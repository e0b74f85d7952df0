import type { Locale } from "@maillage/errors";
import type { openPlanning } from "@maillage/planning";

/** Everything a command touches of the world outside, so that a test can hold it. */
export interface Surroundings {
  readonly workingFolder: string;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Whether a person watches standard error: progress is shown only then. */
  readonly isTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How the application is opened, to be closed by whoever asked: `openPlanning` unless a process keeps one for many commands. */
  readonly openPlanning?: typeof openPlanning;
}

/** What a command is given: where it runs, in which language, and how to answer. */
export interface Terminal extends Surroundings {
  readonly locale: Locale;
  /** One JSON document alone on standard output when asked for, else lines for people. */
  readonly answer: (document: unknown, lines: () => readonly string[]) => void;
  /** A line that replaces the last one, on a terminal only. */
  readonly progress: (text: string) => void;
}

/** The same text on standard output and in files. */
export function formatJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

export function createTerminal(surroundings: Surroundings, locale: Locale, json: boolean): Terminal {
  const { writeOut, writeError, isTerminal } = surroundings;
  return {
    ...surroundings,
    locale,
    answer: (document, lines) =>
      writeOut(
        json
          ? formatJson(document)
          : lines()
              .map((line) => `${line}\n`)
              .join(""),
      ),
    progress: (text) => {
      if (isTerminal) writeError(`\r\u001b[2K${text}`);
    },
  };
}
