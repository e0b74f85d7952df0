import { resolve } from "node:path";
import { french } from "@maillage/errors";
import type { RoadNetwork } from "@maillage/road-network";
import { readRoadNetwork } from "@maillage/road-network/node";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";
import { namingFile } from "./input-error.ts";
import type { Terminal } from "./terminal.ts";

/** The `--network` option, the same in every command that travels. */
export function withNetworkOption<Options>(yargs: Argv<Options>, say: Say) {
  return yargs.option("network", {
    type: "string",
    demandOption: true,
    describe: say({
      fr: french`Réseau routier (fichier de « network build »)`,
      en: "Road network (a file of `network build`)",
    }),
  });
}

/** @throws {InputContentError} naming the file, when it holds no network; {RoadNetworkFileError} when it cannot be read. */
export function openNetwork(
  path: string,
  terminal: Terminal,
): Promise<{ network: RoadNetwork; hash: string; byteLength: number }> {
  return namingFile(path, () => readRoadNetwork(resolve(terminal.workingFolder, path)));
}
