#!/usr/bin/env node
import { hideBin } from "yargs/helpers";
import { runCommandLine } from "./run-command-line.ts";

process.exitCode = await runCommandLine(hideBin(process.argv), {
  // The package manager runs scripts from the repository: a path is meant from where the person stands.
  workingFolder: process.env.INIT_CWD ?? process.cwd(),
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  environment: process.env,
});
