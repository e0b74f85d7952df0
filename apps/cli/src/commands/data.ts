import { french } from "@maillage/errors";
import { defineCommandGroup } from "../command.ts";
import { dataCompareCommand } from "./data-compare.ts";
import { dataImportCommand } from "./data-import.ts";
import { dataListCommand } from "./data-list.ts";
import { dataNationalCommand } from "./data-national.ts";
import { dataPullCommand } from "./data-pull.ts";
import { dataShowCommand } from "./data-show.ts";
import { dataRedoCommand, dataUndoCommand } from "./data-undo.ts";

export const dataCommand = defineCommandGroup(
  "data",
  {
    fr: french`Importer les données d'un territoire, en suivre les versions, revenir en arrière`,
    en: "Import the data of a territory, follow their versions, take them back",
  },
  [
    dataImportCommand,
    dataPullCommand,
    dataNationalCommand,
    dataListCommand,
    dataShowCommand,
    dataCompareCommand,
    dataUndoCommand,
    dataRedoCommand,
  ],
);
