import type { Bilingual } from "@maillage/errors";
import type { Argv, CommandModule } from "yargs";
import type { Terminal } from "./terminal.ts";

/** A command before it knows where it runs and in which language. One file each, in `commands/`. */
export interface CommandFactory {
  /** How it is called: `network`. */
  readonly word: string;
  /** Commands under this one: `build` and `info` of `network`. */
  readonly commands: readonly CommandFactory[];
  readonly create: (terminal: Terminal) => CommandModule;
}

/** Picks the sentence in the person's language. */
export type Say = (text: Bilingual) => string;

interface CommandDescription<Options> {
  /** In yargs' grammar: `build [roads..]`. */
  readonly command: string;
  readonly describe: Bilingual;
  readonly options: (yargs: Argv, say: Say) => Argv<Options>;
  readonly run: (options: Options, terminal: Terminal) => Promise<void>;
}

export const COMMAND_MISSING: Bilingual = { fr: "Il manque une commande.", en: "A command is missing." };

/** Ties a command's options to what it does, so that what it does receives the types that its options declare. */
export function defineCommand<Options>({
  command,
  describe,
  options,
  run,
}: CommandDescription<Options>): CommandFactory {
  const create = (terminal: Terminal): CommandModule => {
    const say: Say = (text) => text[terminal.locale];
    return {
      command,
      describe: say(describe),
      builder: (yargs) => options(yargs, say),
      // yargs parsed these arguments with the builder above; its CommandModule type cannot carry that from one to the other.
      handler: (parsed) => run(parsed as unknown as Options, terminal),
    };
  };
  return { word: command.split(" ")[0] ?? command, commands: [], create };
}

/** `maillage network build`, `maillage network info`: commands under one word. */
export function defineCommandGroup(
  word: string,
  describe: Bilingual,
  commands: readonly CommandFactory[],
): CommandFactory {
  const create = (terminal: Terminal): CommandModule => ({
    command: word,
    describe: describe[terminal.locale],
    builder: (yargs) =>
      yargs
        .command(commands.map((command) => command.create(terminal)))
        .demandCommand(1, COMMAND_MISSING[terminal.locale]),
    handler: () => undefined,
  });
  return { word, commands, create };
}
