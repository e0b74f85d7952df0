import { defineCommand } from "../command.ts";
import { describeNetwork, linesOf } from "../describe-network.ts";
import { openNetwork } from "../open-network.ts";

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
    const { network, hash, byteLength } = await openNetwork(path, terminal);
    const description = describeNetwork(network, hash, byteLength);
    terminal.answer(description, () => linesOf(description, terminal.locale));
  },
});
