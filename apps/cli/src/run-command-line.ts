import { isPlatformError } from "@maillage/errors";
import yargs from "yargs";
import { COMMAND_MISSING } from "./command.ts";
import { COMMANDS } from "./commands/list-commands.ts";
import { detectLocale } from "./detect-locale.ts";
import { explainFailure } from "./explain-failure.ts";
import { describeHelp, explainUsage } from "./explain-usage.ts";
import { createTerminal, type Surroundings } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Done, failed, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs one command. Standard output carries the answer alone, so that `--json` can be piped; everything else goes to
 * standard error.
 */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const locale = detectLocale(surroundings.environment);
  const terminal = createTerminal(surroundings, locale, args.includes("--json"));
  const parser = yargs([...args])
    .scriptName("maillage")
    .locale(locale)
    .usage({ fr: "maillage <commande>", en: "maillage <command>" }[locale])
    .option("json", {
      type: "boolean",
      global: true,
      describe: { fr: "Répondre par un document JSON seul", en: "Answer with one JSON document alone" }[locale],
    })
    .command(COMMANDS.map((command) => command.create(terminal)))
    .demandCommand(1, COMMAND_MISSING[locale])
    .recommendCommands()
    .strict()
    .version(false)
    .wrap(110)
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? explainUsage(message, args, COMMANDS);
    });
  try {
    await parser.parseAsync([...args], {}, (_error, _argv, output) => {
      if (output !== "") surroundings.writeOut(`${output}\n`);
    });
    return 0;
  } catch (error) {
    surroundings.writeError(`${explainFailure(error, locale)}\n`);
    if (!isPlatformError(error) || error.code !== UsageError.code) return 1;
    surroundings.writeError(`${describeHelp(args, COMMANDS)[locale]}\n`);
    return 2;
  }
}
