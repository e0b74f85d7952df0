import { resolve } from "node:path";
import { french } from "@maillage/errors";
import type { RoadNetwork, SnappedPlaces } from "@maillage/road-network";
import { computeIsochrones } from "@maillage/travel-time";
import { defineCommand } from "../command.ts";
import { linesOfModelledTimes } from "../describe-model-error.ts";
import { networkInputsOf } from "../network-inputs.ts";
import { openNetwork, withNetworkOption } from "../open-network.ts";
import { parsePosition } from "../parse-position.ts";
import { assertSnapped } from "../place-off-road.ts";
import { snapPoints } from "../snap-points.ts";
import { linesOfTimeFactor, timeFactorsOf, withTimeFactorOptions } from "../time-factor-options.ts";
import { UsageError } from "../usage-error.ts";
import { writeFileWhole } from "../write-file-whole.ts";

export const isochroneCommand = defineCommand({
  command: "isochrone",
  describe: {
    fr: french`Zones d'où l'on atteint un point en un temps donné`,
    en: "Areas from which a point is reached within a time",
  },
  options: (yargs, say) =>
    withTimeFactorOptions(withNetworkOption(yargs, say), say)
      .option("at", {
        type: "string",
        demandOption: true,
        describe: say({ fr: french`Point : lon,lat`, en: "Point: lon,lat" }),
      })
      .option("minutes", {
        type: "string",
        default: "10,20,30",
        describe: say({ fr: "Durées, séparées par des virgules", en: "Durations, separated by commas" }),
      })
      .option("out", {
        type: "string",
        demandOption: true,
        describe: say({ fr: "GeoJSON à écrire", en: "GeoJSON to write" }),
      }),
  run: async (options, terminal) => {
    const minutes = options.minutes.split(",").map(Number);
    if (minutes.some((value) => !(value > 0 && value <= 600))) {
      throw new UsageError({
        fr: french`--minutes attend des nombres entre 0 et 600 séparés par des virgules ; reçu : « ${options.minutes} ».`,
        en: `--minutes expects numbers between 0 and 600 separated by commas; got "${options.minutes}".`,
      });
    }
    const { factors, product } = timeFactorsOf(options);
    const { network, hash } = await openNetwork(options.network, terminal);
    const points = [{ option: "at", ...parsePosition("at", options.at) }];
    const places = snapPoints(network, points);
    assertSnapped(network, points, places);
    const isochrones = drawWithin(network, places, minutes, product);
    await writeFileWhole(resolve(terminal.workingFolder, options.out), `${JSON.stringify(isochrones)}\n`);
    const answer = {
      out: options.out,
      minutes: isochrones.features.map(({ properties }) => properties.minutes),
      polygons: isochrones.features.map(({ geometry }) => geometry.coordinates.length),
      inputs: { ...networkInputsOf(network, hash), ...factors },
    };
    terminal.answer(answer, () => [
      {
        fr: french`${answer.minutes.length} zones écrites dans ${options.out} (dessin seulement : les chiffres se calculent par foyer).`,
        en: `${answer.minutes.length} areas written to ${options.out} (for drawing only: figures are computed per home).`,
      }[terminal.locale],
      ...linesOfTimeFactor(product, terminal.locale),
      ...linesOfModelledTimes(answer.inputs, terminal.locale),
    ]);
  },
});

/** Times multiplied by the factor are within a limit where the network's own are within the limit divided by it. */
function drawWithin(
  network: RoadNetwork,
  places: SnappedPlaces,
  minutes: readonly number[],
  factor: number,
): ReturnType<typeof computeIsochrones> {
  const increasing = [...new Set(minutes)].sort((a, b) => a - b);
  const { features, ...collection } = computeIsochrones(
    network,
    places,
    increasing.map((limit) => limit / factor),
  );
  return {
    ...collection,
    features: features.map((feature, index) => ({
      ...feature,
      properties: { minutes: increasing[index] ?? feature.properties.minutes },
    })),
  };
}
