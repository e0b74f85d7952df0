import { french } from "@maillage/errors";
import { defineCommand } from "../command.ts";
import { linesOfVersion } from "../describe-version.ts";
import { findVersion } from "../find-version.ts";
import { withPlanning } from "../open-planning-for.ts";
import { withVersionPositional } from "../version-positional.ts";

export const dataShowCommand = defineCommand({
  command: "show <id>",
  describe: {
    fr: french`Montrer un import accepté : source, empreinte, colonnes, réparations`,
    en: "Show an accepted import: source, checksum, columns, repairs",
  },
  options: (yargs, say) => withVersionPositional(yargs, say, "id"),
  run: async ({ id }, terminal) => {
    const version = await withPlanning(terminal, (planning) => findVersion(planning, id));
    terminal.answer(version, () => linesOfVersion(version, terminal.locale));
  },
});
