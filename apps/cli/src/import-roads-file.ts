import { resolve } from "node:path";
import { type Bilingual, french } from "@maillage/errors";
import type { ImportStage } from "@maillage/planning";
import { linesOfWarnings } from "./describe-build-warnings.ts";
import { namingFile } from "./input-error.ts";
import type { MODES } from "./mode-options.ts";
import { withPlanning } from "./open-planning-for.ts";
import type { Terminal } from "./terminal.ts";

const STAGES: Readonly<Record<ImportStage, Bilingual>> = {
  receiving: { fr: "réception", en: "receiving" },
  ways: { fr: "lecture des routes", en: "reading the roads" },
  nodes: { fr: "lecture des positions", en: "reading the positions" },
  network: { fr: "construction du réseau", en: "building the network" },
  checking: { fr: "vérification", en: "checking" },
};

export interface RoadsFileImport {
  readonly territory: string;
  readonly file: string;
  readonly profile: (typeof MODES)[number];
  /** Whether the territory is computed on these roads from now on. */
  readonly use: boolean;
}

/** Builds a territory's road network from a file, and answers it. */
export async function importRoadsFile(
  { territory, file, profile, use }: RoadsFileImport,
  terminal: Terminal,
): Promise<void> {
  const imported = await withPlanning(terminal, async (planning) => {
    const result = await namingFile(
      file,
      () =>
        planning.importRoadNetwork(territory, resolve(terminal.workingFolder, file), {
          profile,
          onProgress: (stage, share) =>
            terminal.progress(`${STAGES[stage][terminal.locale]} ${Math.round(share * 100)} %`),
        }),
      // The thread that reads roads knows their file's name; its sentences do not all say it.
      ({ code }) => code.startsWith("road-network/"),
    );
    if (use) await planning.useRoadNetwork(territory, result.hash);
    return result;
  });
  terminal.answer({ ...imported, inUse: use }, () => {
    const { hash, reach, warnings } = imported;
    const number = new Intl.NumberFormat(terminal.locale);
    const off = number.format(reach.populationOff);
    const all = number.format(reach.population);
    return {
      fr: [
        `Réseau ${hash}${use ? ", désormais utilisé" : ""}`,
        french`Habitants loin de ses routes : ${off} sur ${all}`,
        ...linesOfWarnings(warnings, "fr"),
      ],
      en: [
        `Network ${hash}${use ? ", in use from now on" : ""}`,
        `Inhabitants far from its roads: ${off} of ${all}`,
        ...linesOfWarnings(warnings, "en"),
      ],
    }[terminal.locale];
  });
}
