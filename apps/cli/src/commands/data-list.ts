import { french, type Locale } from "@maillage/errors";
import type { DatasetView, RoadNetworkEntryView } from "@maillage/planning";
import { defineCommand } from "../command.ts";
import { lineOfVersion } from "../describe-version.ts";
import { ORIGIN_WORDS, PROFILE_WORDS } from "../network-words.ts";
import { withPlanning } from "../open-planning-for.ts";

export const dataListCommand = defineCommand({
  command: "list",
  describe: {
    fr: french`Lister les fichiers chargés, leurs versions et les réseaux routiers d'un territoire`,
    en: "List the loaded files, their versions and the road networks of a territory",
  },
  options: (yargs, say) =>
    yargs.option("territory", {
      type: "string",
      demandOption: true,
      describe: say({ fr: french`Code du territoire : 52`, en: "Code of the territory: 52" }),
    }),
  run: async ({ territory }, terminal) => {
    const { datasets, versions, roadNetworks } = await withPlanning(terminal, async (planning) => ({
      datasets: (await planning.getTerritory(territory)).datasets,
      versions: await planning.listDatasetVersions(territory),
      roadNetworks: await planning.listRoadNetworks(territory),
    }));
    terminal.answer({ territory, datasets, versions, roadNetworks }, () => [
      { fr: "Fichiers", en: "Files" }[terminal.locale],
      ...datasets.map(lineOfDataset),
      ...(versions.length === 0 ? [] : [{ fr: "Versions importées", en: "Imported versions" }[terminal.locale]]),
      ...versions.map((version) => lineOfVersion(version, terminal.locale)),
      { fr: "Réseaux routiers", en: "Road networks" }[terminal.locale],
      ...roadNetworks.map((network) => lineOfNetwork(network, terminal.locale)),
    ]);
  },
});

function lineOfDataset({ id, name, producer, vintage, licence, sha256 }: DatasetView): string {
  return `  ${id.padEnd(22)} ${name} · ${producer} · ${vintage} · ${licence} · ${sha256.slice(0, 12)}`;
}

/** The one in use is starred. */
function lineOfNetwork(network: RoadNetworkEntryView, locale: Locale): string {
  const { hash, origin, profile, sources, kilometres, reach, isInUse, fileName } = network;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const [source] = origin === "modelled" ? [] : sources;
  const facts = [
    ORIGIN_WORDS[origin][locale],
    source === undefined ? [] : `${source.licence}, ${source.vintage}`,
    PROFILE_WORDS[profile][locale],
    `${number.format(kilometres)} km`,
    reach === null
      ? { fr: "fichier perdu", en: "file lost" }[locale]
      : {
          fr: `${number.format(reach.populationOff)} habitants loin des routes`,
          en: `${number.format(reach.populationOff)} inhabitants far from the roads`,
        }[locale],
    fileName ?? [],
  ].flat();
  return `${isInUse ? "*" : " "} ${hash.slice(0, 12)}           ${facts.join(" · ")}`;
}
