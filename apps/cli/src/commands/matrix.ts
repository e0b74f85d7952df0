import { resolve } from "node:path";
import { french } from "@maillage/errors";
import { readPointsTable } from "@maillage/official-data";
import { UNREACHABLE } from "@maillage/road-network";
import { computeMatrix, scaleDeciseconds } from "@maillage/travel-time";
import { stringify } from "csv-stringify/sync";
import { defineCommand } from "../command.ts";
import { linesOfModelledTimes } from "../describe-model-error.ts";
import { networkInputsOf } from "../network-inputs.ts";
import { openNetwork, withNetworkOption } from "../open-network.ts";
import { readTextFile } from "../read-text-file.ts";
import { listUnsnapped, snapPoints } from "../snap-points.ts";
import { linesOfTimeFactor, timeFactorsOf, withTimeFactorOptions } from "../time-factor-options.ts";
import { writeFileWhole } from "../write-file-whole.ts";

export const matrixCommand = defineCommand({
  command: "matrix",
  describe: { fr: "Temps de trajet entre tous les couples de points", en: "Travel times between all pairs of points" },
  options: (yargs, say) =>
    withTimeFactorOptions(withNetworkOption(yargs, say), say)
      .option("from", {
        type: "string",
        demandOption: true,
        describe: say({ fr: french`Départs : CSV id,lon,lat`, en: "Origins: CSV id,lon,lat" }),
      })
      .option("to", {
        type: "string",
        demandOption: true,
        describe: say({ fr: french`Arrivées : CSV id,lon,lat`, en: "Destinations: CSV id,lon,lat" }),
      })
      .option("out", {
        type: "string",
        demandOption: true,
        describe: say({ fr: french`CSV à écrire : from,to,seconds`, en: "CSV to write: from,to,seconds" }),
      }),
  run: async (options, terminal) => {
    const { factors, product } = timeFactorsOf(options);
    const { network, hash } = await openNetwork(options.network, terminal);
    const from = readPointsTable(await readTextFile(options.from, terminal));
    const to = readPointsTable(await readTextFile(options.to, terminal));
    const fromPlaces = snapPoints(network, from);
    const toPlaces = snapPoints(network, to);
    const matrix = computeMatrix(network, fromPlaces, toPlaces);

    const rows = from.flatMap((origin, i) =>
      to.map((target, j) => ({
        from: origin.id,
        to: target.id,
        seconds: secondsOf(matrix[i * to.length + j], product),
      })),
    );
    await writeFileWhole(
      resolve(terminal.workingFolder, options.out),
      stringify(rows, { header: true, columns: ["from", "to", "seconds"] }),
    );

    const answer = {
      out: options.out,
      from: from.length,
      to: to.length,
      unreachable: rows.filter(({ seconds }) => seconds === null).length,
      notSnapped: [...listUnsnapped(from, fromPlaces), ...listUnsnapped(to, toPlaces)].map(({ id }) => id),
      inputs: { ...networkInputsOf(network, hash), ...factors },
    };
    terminal.answer(answer, () => [
      {
        fr: `${rows.length} temps écrits dans ${options.out}, dont ${answer.unreachable} sans trajet possible.`,
        en: `${rows.length} times written to ${options.out}, ${answer.unreachable} of them unreachable.`,
      }[terminal.locale],
      ...linesOfTimeFactor(product, terminal.locale),
      ...linesOfModelledTimes(answer.inputs, terminal.locale),
    ]);
  },
});

function secondsOf(deciseconds: number | undefined, factor: number): number | null {
  return deciseconds === undefined || deciseconds >= UNREACHABLE ? null : scaleDeciseconds(deciseconds, factor) / 10;
}
