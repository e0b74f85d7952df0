import { join, resolve } from "node:path";
import { french } from "@maillage/errors";
import { buildCoverageGround, computeCoverageView, ENGINE_VERSION, findNearestSites } from "@maillage/planning";
import { scaleNearestSites } from "@maillage/travel-time";
import { defineCommand } from "../command.ts";
import { linesOfCoverage, linesOfOmissions, linesOfUnknownCantons } from "../describe-coverage.ts";
import { formatHomeTimes } from "../format-home-times.ts";
import { openNetwork, withNetworkOption } from "../open-network.ts";
import { assertSitesSnapped } from "../place-off-road.ts";
import { readCoverageFiles } from "../read-coverage-files.ts";
import { listUnsnapped, snapPoints } from "../snap-points.ts";
import { formatJson } from "../terminal.ts";
import { thresholdOf, withThresholdOption } from "../threshold-option.ts";
import { linesOfTimeFactor, timeFactorsOf, withTimeFactorOptions } from "../time-factor-options.ts";
import { writeFilesWhole } from "../write-file-whole.ts";

export const coverageCommand = defineCommand({
  command: "coverage",
  describe: {
    fr: french`Qui est à portée d'un site, et quels cantons en ont un, à partir de fichiers`,
    en: "Who is within reach of a site, and which cantons have one, from files",
  },
  options: (yargs, say) =>
    withTimeFactorOptions(withThresholdOption(withNetworkOption(yargs, say), say), say)
      .option("homes", {
        type: "string",
        demandOption: true,
        describe: say({
          fr: french`Foyers : CSV id,lon,lat,population[,commune,canton]`,
          en: "Homes: CSV id,lon,lat,population[,commune,canton]",
        }),
      })
      .option("sites", {
        type: "string",
        demandOption: true,
        describe: say({
          fr: french`Sites : CSV id,lon,lat[,name,status,canton] ; seuls les labellisés comptent`,
          en: "Sites: CSV id,lon,lat[,name,status,canton]; only labelled ones count",
        }),
      })
      .option("cantons", {
        type: "string",
        describe: say({
          fr: french`Limites des cantons (GeoJSON) ; sinon, les colonnes « canton »`,
          en: "Limits of cantons (GeoJSON); without it, the canton columns",
        }),
      })
      .option("out", {
        type: "string",
        demandOption: true,
        describe: say({
          fr: "Dossier où écrire homes.csv et coverage.json",
          en: "Folder to write homes.csv and coverage.json in",
        }),
      }),
  run: async (options, terminal) => {
    const { minutes: thresholdMinutes, seconds: thresholdSeconds } = thresholdOf(options);
    const { factors, product } = timeFactorsOf(options);
    const { network, hash } = await openNetwork(options.network, terminal);
    const { homes, sites, notCounted, cantons, cantonsNotKnown, hashes } = await readCoverageFiles(
      { homes: options.homes, sites: options.sites, cantons: options.cantons },
      terminal,
    );
    assertSitesSnapped(network, options.sites, sites, snapPoints(network, sites));

    const ground = buildCoverageGround(network, hash, homes, cantons);
    const nearest = findNearestSites(ground, sites);
    const parameters = { thresholdSeconds, timeFactor: product };
    const { inputs, ...figures } = computeCoverageView(ground, sites, nearest, parameters, {
      engine: ENGINE_VERSION,
      roadNetwork: hash,
      ...hashes,
      thresholdSeconds: String(thresholdSeconds),
      timeFactor: String(factors.timeFactor),
      peakFactor: String(factors.peakFactor),
    });
    const notSnapped = listUnsnapped(homes, ground.homePlaces).map(({ id }) => id);
    // Not known is neither none nor zero.
    const unknown = cantonsNotKnown === null ? {} : { cantons: null, cantonsWithoutSite: null, cantonUnits: null };
    const answer = { ...figures, ...unknown, notSnapped, notCounted, inputs };

    const folder = resolve(terminal.workingFolder, options.out);
    await writeFilesWhole([
      { path: join(folder, "homes.csv"), content: formatHomeTimes(homes, sites, scaleNearestSites(nearest, product)) },
      { path: join(folder, "coverage.json"), content: formatJson(answer) },
    ]);
    terminal.answer(answer, () => [
      ...linesOfCoverage(answer, thresholdMinutes, terminal.locale),
      ...linesOfUnknownCantons(cantonsNotKnown, options, terminal.locale),
      ...linesOfTimeFactor(product, terminal.locale),
      ...linesOfOmissions(answer, terminal.locale),
      {
        fr: french`Écrits : ${options.out}/homes.csv et coverage.json`,
        en: `Written: ${options.out}/homes.csv and coverage.json`,
      }[terminal.locale],
    ]);
  },
});
