import { french } from "@maillage/errors";
import { defineCommand } from "../command.ts";
import { lineOfDifference } from "../describe-import.ts";
import { withPlanning } from "../open-planning-for.ts";
import { withVersionPositional } from "../version-positional.ts";

export const dataCompareCommand = defineCommand({
  command: "compare <before> <after>",
  describe: { fr: french`Comparer deux versions du même contenu`, en: "Compare two versions of the same content" },
  options: (yargs, say) => withVersionPositional(withVersionPositional(yargs, say, "before"), say, "after"),
  run: async ({ before, after }, terminal) => {
    const difference = await withPlanning(terminal, (planning) => planning.compareDatasetVersions(before, after));
    terminal.answer(difference, () => [
      lineOfDifference(difference, terminal.locale),
      ...difference.items.flatMap(({ key, name, state, fields }) => [
        `${{ new: "+", changed: "~", gone: "-" }[state]} ${key} ${name}`,
        ...fields.map((each) => `    ${each.field}: ${each.before} → ${each.after}`),
      ]),
    ]);
  },
});
