import { resolve } from "node:path";
import { readRoadNetwork } from "@maillage/road-network/node";
import { defineCommand } from "../command.ts";
import { describeNetwork, linesOf } from "../describe-network.ts";

export const networkInfoCommand = defineCommand({
  command: "info <network>",
  describe: { fr: "Dire ce que contient un réseau", en: "Say what a network holds" },
  options: (yargs, say) =>
    yargs.positional("network", {
      type: "string",
      demandOption: true,
      describe: say({ fr: "Fichier de réseau", en: "Network file" }),
    }),
  run: async ({ network: path }, terminal) => {
    const { network, hash, byteLength } = await readRoadNetwork(resolve(terminal.workingFolder, path));
    const description = describeNetwork(network, hash, byteLength);
    terminal.answer(description, () => linesOf(description, terminal.locale));
  },
});
