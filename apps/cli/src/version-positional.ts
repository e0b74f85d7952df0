import { french } from "@maillage/errors";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";

/** The id of a version as an argument, as `data list` writes it. */
export function withVersionPositional<Options, Name extends string>(yargs: Argv<Options>, say: Say, name: Name) {
  return yargs.positional(name, {
    type: "string",
    demandOption: true,
    describe: say({
      fr: french`Identifiant d'une version, dans « maillage data list »`,
      en: "Id of a version, in `maillage data list`",
    }),
  });
}
