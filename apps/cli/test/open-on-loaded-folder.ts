import { existsSync } from "node:fs";
import { openPlanning } from "@maillage/planning";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";

/** Opens the application as a command does, on a folder that was opened before when there is none: a first opening takes seconds. */
export const openOnLoadedFolder: typeof openPlanning = async (options) => {
  if (!existsSync(options.dataFolder)) await copyLoadedDataFolder(options.dataFolder);
  return openPlanning(options);
};
