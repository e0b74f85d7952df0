import { type Bilingual, french } from "@maillage/errors";
import type { DatasetVersionView, Planning } from "@maillage/planning";
import { defineCommand } from "../command.ts";
import { lineOfVersion } from "../describe-version.ts";
import { withPlanning } from "../open-planning-for.ts";
import { withVersionPositional } from "../version-positional.ts";

export const dataUndoCommand = defineTurn(
  "undo",
  {
    fr: french`Annuler un import : ce qu'il remplaçait redevient en vigueur`,
    en: "Undo an import: what it replaced is in force again",
  },
  (planning, id) => planning.undoDatasetVersion(id),
);

export const dataRedoCommand = defineTurn(
  "redo",
  { fr: french`Remettre en vigueur un import annulé`, en: "Put an undone import back in force" },
  (planning, id) => planning.redoDatasetVersion(id),
);

function defineTurn(
  word: string,
  describe: Bilingual,
  turn: (planning: Planning, id: string) => Promise<DatasetVersionView>,
) {
  return defineCommand({
    command: `${word} <id>`,
    describe,
    options: (yargs, say) => withVersionPositional(yargs, say, "id"),
    run: async ({ id }, terminal) => {
      const version = await withPlanning(terminal, (planning) => turn(planning, id));
      terminal.answer(version, () => [lineOfVersion(version, terminal.locale)]);
    },
  });
}
