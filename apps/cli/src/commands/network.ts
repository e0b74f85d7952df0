import { defineCommandGroup } from "../command.ts";
import { networkBuildCommand } from "./network-build.ts";
import { networkInfoCommand } from "./network-info.ts";

export const networkCommand = defineCommandGroup(
  "network",
  { fr: "Construire et décrire des réseaux routiers", en: "Build and describe road networks" },
  [networkBuildCommand, networkInfoCommand],
);
