import { french } from "@maillage/errors";
import { findRoute, scaleDeciseconds } from "@maillage/travel-time";
import { defineCommand } from "../command.ts";
import { linesOfModelledTimes } from "../describe-model-error.ts";
import { networkInputsOf } from "../network-inputs.ts";
import { openNetwork, withNetworkOption } from "../open-network.ts";
import { parsePosition } from "../parse-position.ts";
import { assertSnapped } from "../place-off-road.ts";
import { snapPoints } from "../snap-points.ts";
import { linesOfTimeFactor, timeFactorsOf, withTimeFactorOptions } from "../time-factor-options.ts";

export const routeCommand = defineCommand({
  command: "route",
  describe: { fr: "Trajet le plus rapide entre deux points", en: "Fastest route between two points" },
  options: (yargs, say) =>
    withTimeFactorOptions(withNetworkOption(yargs, say), say)
      .option("from", {
        type: "string",
        demandOption: true,
        describe: say({ fr: french`Départ : lon,lat`, en: "Origin: lon,lat" }),
      })
      .option("to", {
        type: "string",
        demandOption: true,
        describe: say({ fr: french`Arrivée : lon,lat`, en: "Destination: lon,lat" }),
      }),
  run: async (options, terminal) => {
    const { factors, product } = timeFactorsOf(options);
    const { network, hash } = await openNetwork(options.network, terminal);
    const points = [
      { option: "from", ...parsePosition("from", options.from) },
      { option: "to", ...parsePosition("to", options.to) },
    ];
    const places = snapPoints(network, points);
    assertSnapped(network, points, places);
    const route = findRoute(network, places, 0, places, 1);
    const seconds = route === undefined ? null : scaleDeciseconds(route.deciseconds, product) / 10;
    const answer = {
      seconds,
      metres: route === undefined ? null : Math.round(route.metres * 10) / 10,
      geometry: route === undefined ? null : { type: "LineString", coordinates: route.coordinates },
      inputs: { ...networkInputsOf(network, hash), ...factors },
    };
    terminal.answer(answer, () => [
      route === undefined || seconds === null
        ? { fr: "Aucun trajet possible entre ces deux points.", en: "No route between these two points." }[
            terminal.locale
          ]
        : `${new Intl.NumberFormat(terminal.locale, { maximumFractionDigits: 1 }).format(seconds / 60)} min, ${new Intl.NumberFormat(terminal.locale, { maximumFractionDigits: 1 }).format(route.metres / 1000)} km`,
      ...linesOfTimeFactor(product, terminal.locale),
      ...linesOfModelledTimes(answer.inputs, terminal.locale),
    ]);
  },
});
