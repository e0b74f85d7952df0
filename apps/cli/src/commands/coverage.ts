import { defineCommand } from "../command.ts";
export const coverageCommand = defineCommand({
  command: "coverage",
  describe: { fr: "…", en: "…" },
  options: (yargs) => yargs,
  run: async () => {},
});
