import { type Bilingual, french } from "@maillage/errors";
import type { CommandFactory } from "./command.ts";
import { describeLaterFeature } from "./later-features.ts";
import { UsageError } from "./usage-error.ts";

/** Where the words of a command line lead: the commands known, then the first word that is not one. */
interface CommandPath {
  readonly words: readonly string[];
  readonly unknownWord: string | undefined;
}

/**
 * What yargs found wrong, told whole: the unknown command by its name, which yargs leaves out when it has a suggestion; and what
 * is still to come as such, not as a slip of the keyboard.
 *
 * @param message yargs' own words, already in the person's language.
 */
export function explainUsage(
  message: string,
  args: readonly string[],
  commands: readonly CommandFactory[],
): UsageError {
  const { words, unknownWord } = findCommandPath(args, commands);
  const later = describeLaterFeature([...words, unknownWord ?? []].flat().join(" "), args);
  if (later !== undefined) return new UsageError(later);
  if (unknownWord === undefined) return new UsageError(inBoth(message));
  const suggestion = /^(?:Vouliez-vous|Did you mean)/.test(message) ? ` ${message}` : "";
  return new UsageError({
    fr: french`Commande inconnue : ${unknownWord}.${suggestion}`,
    en: `Unknown command: ${unknownWord}.${suggestion}`,
  });
}

/** Where to read more. */
export function describeHelp(args: readonly string[], commands: readonly CommandFactory[]): Bilingual {
  const command = ["maillage", ...findCommandPath(args, commands).words, "--help"].join(" ");
  return { fr: french`Aide : ${command}`, en: `Help: ${command}` };
}

function findCommandPath(args: readonly string[], commands: readonly CommandFactory[]): CommandPath {
  const words: string[] = [];
  let known = commands;
  for (const word of args) {
    // A command that has none under it takes what follows as its own.
    if (word.startsWith("-") || known.length === 0) break;
    const command = known.find((each) => each.word === word);
    if (command === undefined) return { words, unknownWord: word };
    words.push(word);
    known = command.commands;
  }
  return { words, unknownWord: undefined };
}

/** yargs speaks the person's language: its words stand for both. */
function inBoth(message: string): Bilingual {
  return { fr: message, en: message };
}
