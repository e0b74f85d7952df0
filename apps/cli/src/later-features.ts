import { type Bilingual, french } from "@maillage/errors";

/** Commands of the product that this release does not have: whoever types one has made no mistake. */
const LATER_COMMANDS: readonly string[] = [
  "data pull",
  "data undo",
  "propose",
  "report",
  "export",
  "user",
  "backup",
  "restore",
];

/** The same for options, by command. */
const LATER_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  coverage: ["--at", "--partner"],
  run: ["--at", "--partner"],
};

/**
 * What to say of a refused command line that asks for something still to come; undefined when it does not.
 *
 * @param command the words of the command, whether it exists or not: `data pull`.
 */
export function describeLaterFeature(command: string, args: readonly string[]): Bilingual | undefined {
  if (LATER_COMMANDS.includes(command)) return notYet(`maillage ${command}`);
  const options = Object.hasOwn(LATER_OPTIONS, command) ? LATER_OPTIONS[command] : undefined;
  const option = options?.find((each) => args.some((arg) => arg === each || arg.startsWith(`${each}=`)));
  return option === undefined ? undefined : notYet(option);
}

function notYet(what: string): Bilingual {
  return {
    fr: french`« ${what} » n'est pas encore disponible dans cette version.`,
    en: `"${what}" is not available yet in this release.`,
  };
}
