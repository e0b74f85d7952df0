import { french } from "@maillage/errors";
import { defineCommandGroup } from "../command.ts";
import { dataImportCommand } from "./data-import.ts";
import { dataListCommand } from "./data-list.ts";

export const dataCommand = defineCommandGroup(
  "data",
  { fr: french`Importer et lister les données d'un territoire`, en: "Import and list the data of a territory" },
  [dataImportCommand, dataListCommand],
);
