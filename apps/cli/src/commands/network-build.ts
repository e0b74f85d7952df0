import { dirname, resolve } from "node:path";
import { french } from "@maillage/errors";
import { writeRoadNetwork } from "@maillage/road-network/node";
import { buildNetworkFromPlaces, buildNetworkFromRoads } from "../build-network-from.ts";
import { defineCommand } from "../command.ts";
import { linesOfWarnings } from "../describe-build-warnings.ts";
import { describeNetwork, linesOf } from "../describe-network.ts";
import { UsageError } from "../usage-error.ts";
import { makeFolder } from "../write-file-whole.ts";

export const networkBuildCommand = defineCommand({
  command: "build [roads..]",
  describe: { fr: "Construire un réseau routier", en: "Build a road network" },
  options: (yargs, say) =>
    yargs
      .positional("roads", {
        type: "string",
        array: true,
        default: [],
        describe: say({
          fr: french`Routes : .osm.pbf ou .osm(.gz, .bz2), ou .gpkg ou .shp de l'IGN, ou .gr(.gz) et .co(.gz)`,
          en: "Roads: .osm.pbf or .osm(.gz, .bz2), or .gpkg or .shp of IGN, or .gr(.gz) and .co(.gz)",
        }),
      })
      .option("modelled", {
        type: "string",
        describe: say({
          fr: french`Table de lieux (code, lon, lat) d'où modéliser un réseau, faute de fichier de routes`,
          en: "Table of places (code, lon, lat) to model a network from, for want of a road file",
        }),
      })
      .option("axes", {
        type: "string",
        implies: "modelled",
        describe: say({ fr: "Grands axes du réseau modélisé (CSV)", en: "Main axes of the modelled network (CSV)" }),
      })
      .option("driving-times", {
        type: "string",
        implies: "modelled",
        describe: say({
          fr: "Temps usuels auxquels mesurer le réseau modélisé (CSV)",
          en: "Usual driving times to measure the modelled network against (CSV)",
        }),
      })
      .option("profile", {
        type: "string",
        default: "car",
        describe: say({ fr: french`Mode : car, bicycle, foot`, en: "Mode: car, bicycle, foot" }),
      })
      .option("out", {
        type: "string",
        demandOption: true,
        describe: say({ fr: "Fichier de réseau à écrire", en: "Network file to write" }),
      }),
  run: async (options, terminal) => {
    const { modelled, roads } = options;
    if ((modelled === undefined) === (roads.length === 0)) {
      throw new UsageError({
        fr: "Donnez soit des fichiers de routes, soit --modelled communes.csv.",
        en: "Give either road files or --modelled places.csv.",
      });
    }
    const startedMs = performance.now();
    const { network, warnings } =
      modelled === undefined
        ? await buildNetworkFromRoads({ roads, profile: options.profile }, terminal)
        : await buildNetworkFromPlaces(
            { places: modelled, axes: options.axes, drivingTimes: options["driving-times"] },
            terminal,
          );
    const out = resolve(terminal.workingFolder, options.out);
    await makeFolder(dirname(out));
    const { hash, byteLength } = await writeRoadNetwork(network, out);

    const description = describeNetwork(network, hash, byteLength);
    const seconds = Math.round(performance.now() - startedMs) / 1000;
    // Node tells it in kibibytes.
    const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
    terminal.answer({ out: options.out, ...description, seconds, peakMemoryBytes, warnings }, () => [
      ...linesOf(description, terminal.locale, { seconds, peakMemoryBytes }),
      ...linesOfWarnings(warnings, terminal.locale),
    ]);
  },
});
