import { type Bilingual, french } from "@maillage/errors";

/** Commands of the product that this release does not have: whoever types one has made no mistake. */
const LATER_COMMANDS: readonly string[] = ["user", "backup", "restore"];

/** Options that a command does not have and another has, by command: whoever types one is told which. */
const OPTIONS_ELSEWHERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  run: { "--at": "hours", "--partner": "partners", "--include": "formats", "--mode": "modes" },
};

/**
 * What to say of a refused command line that asks for something still to come, or that is elsewhere; undefined when it does not.
 *
 * @param command the words of the command, whether it exists or not: `data import`.
 */
export function describeLaterFeature(command: string, args: readonly string[]): Bilingual | undefined {
  if (LATER_COMMANDS.includes(command)) return notYet(`maillage ${command}`);
  const elsewhere = Object.entries(Object.hasOwn(OPTIONS_ELSEWHERE, command) ? (OPTIONS_ELSEWHERE[command] ?? {}) : {});
  const found = elsewhere.find(([option]) => args.some((arg) => arg === option || arg.startsWith(`${option}=`)));
  return found === undefined ? undefined : isElsewhere(...found);
}

function isElsewhere(option: string, command: string): Bilingual {
  return {
    fr: french`« ${option} » n'est pas une option d'ici. Voyez « maillage ${command} --help ».`,
    en: `"${option}" is no option here. See "maillage ${command} --help".`,
  };
}

function notYet(what: string): Bilingual {
  return {
    fr: french`« ${what} » n'est pas encore disponible dans cette version.`,
    en: `"${what}" is not available yet in this release.`,
  };
}
