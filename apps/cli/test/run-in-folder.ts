import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { openPlanning } from "@maillage/planning";
import { onTestFinished } from "vitest";
import { type ExitCode, runCommandLine } from "../src/run-command-line.ts";
import { openOnLoadedFolder } from "./open-on-loaded-folder.ts";

/** What a command left behind. */
export interface CommandOutcome {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly error: string;
}

/** A folder of its own for a test, where commands are run as a person would. */
export interface CommandFolder {
  readonly path: string;
  readonly run: (...args: string[]) => Promise<CommandOutcome>;
  /** The same in another environment: a language. */
  readonly runIn: (environment: Record<string, string>, ...args: string[]) => Promise<CommandOutcome>;
  readonly write: (name: string, content: string) => string;
  readonly makeFolder: (name: string) => void;
  readonly read: (name: string) => string;
}

/**
 * @param removeWhen registers the removal of the folder: at the end of the test unless told.
 * @param openApplication how commands open the application: each its own, unless one is kept for all.
 */
export function createCommandFolder(
  environment: Record<string, string> = {},
  removeWhen: (remove: () => void) => void = onTestFinished,
  openApplication: typeof openPlanning = openOnLoadedFolder,
): CommandFolder {
  const path = mkdtempSync(join(tmpdir(), "maillage-cli-"));
  removeWhen(() => rmSync(path, { recursive: true, force: true }));
  const runIn: CommandFolder["runIn"] = async (more, ...args) => {
    const said = { out: "", error: "" };
    const exitCode = await runCommandLine(args, {
      workingFolder: path,
      writeOut: (text) => {
        said.out += text;
      },
      writeError: (text) => {
        said.error += text;
      },
      isTerminal: false,
      environment: { MAILLAGE_DATA: join(path, ".maillage"), ...environment, ...more },
      openPlanning: openApplication,
    });
    return { exitCode, ...said };
  };
  return {
    path,
    run: (...args) => runIn({}, ...args),
    runIn,
    write: (name, content) => {
      writeFileSync(join(path, name), content);
      return name;
    },
    makeFolder: (name) => {
      mkdirSync(join(path, name), { recursive: true });
    },
    read: (name) => readFileSync(join(path, name), "utf8"),
  };
}
