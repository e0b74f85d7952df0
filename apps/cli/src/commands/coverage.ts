import { join, resolve } from "node:path";
import { french } from "@maillage/errors";
import {
  buildCoverageGround,
  computeCertainty,
  computeCoverageView,
  ENGINE_VERSION,
  findNearestSites,
  USUAL_UNCERTAINTY,
} from "@maillage/planning";
import { scaleNearestSites } from "@maillage/travel-time";
import { defineCommand } from "../command.ts";
import { dateOf, withDateOption } from "../date-option.ts";
import { describeCertainty } from "../describe-certainty.ts";
import { describeUnknownCantons, linesOfCoverage, linesOfOmissions } from "../describe-coverage.ts";
import { linesOfFileHours } from "../describe-file-hours.ts";
import { linesOfInclusion } from "../describe-inclusion.ts";
import { formatHomeTimes } from "../format-home-times.ts";
import {
  assertFactorOfCars,
  assertNetworkOfCars,
  linesOfMode,
  takeModeRoads,
  withModeOption,
} from "../mode-options.ts";
import { createNumberWords } from "../number-words.ts";
import { openNetwork, withNetworkOption } from "../open-network.ts";
import { assertSitesSnapped } from "../place-off-road.ts";
import { readCoverageFiles } from "../read-coverage-files.ts";
import { listCountedPlaces } from "../run-coverage-analyses/counted-places.ts";
import { linesOfCoverageAnalyses, runCoverageAnalyses } from "../run-coverage-analyses/run-coverage-analyses.ts";
import { listUnsnapped, snapPoints } from "../snap-points.ts";
import { formatJson } from "../terminal.ts";
import { thresholdOf, withThresholdOption } from "../threshold-option.ts";
import { linesOfTimeFactor, timeFactorsOf, withTimeFactorOptions } from "../time-factor-options.ts";
import { withIncludeOption, withPartnerOption, withVisitOptions } from "../visit-options.ts";
import { writeFilesWhole } from "../write-file-whole.ts";

export const coverageCommand = defineCommand({
  command: "coverage",
  describe: {
    fr: french`Qui est à portée d'un site, et quels cantons en ont un, à partir de fichiers`,
    en: "Who is within reach of a site, and which cantons have one, from files",
  },
  options: (yargs, say) =>
    withModeOption(
      withIncludeOption(
        withPartnerOption(
          withVisitOptions(
            withTimeFactorOptions(withThresholdOption(withDateOption(withNetworkOption(yargs, say), say), say), say),
            say,
          ),
          say,
        ),
        say,
      ),
      say,
    )
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
          fr: french`Sites : CSV id,lon,lat[,name,status,canton,format,role,hours,partners,stops,agents] ; seuls les labellisés comptent`,
          en: "Sites: CSV id,lon,lat[,name,status,canton,format,role,hours,partners,stops,agents]; only labelled ones count",
        }),
      })
      .option("cantons", {
        type: "string",
        describe: say({
          fr: french`Limites des cantons (GeoJSON) ; sinon, les colonnes « canton »`,
          en: "Limits of cantons (GeoJSON); without it, the canton columns",
        }),
      })
      .option("carless-share", {
        type: "string",
        describe: say({
          fr: french`Part d'habitants sans voiture, 0 à 1 (hypothèse) : qui atteint un site à pied ou à vélo`,
          en: "Part of people without a car, 0 to 1 (hypothesis): who reaches a site on foot or by bicycle",
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
    assertFactorOfCars(options.mode, product);
    const date = dateOf(options);
    const opened = await openNetwork(options.network, terminal);
    const { hash } = opened;
    const { network, told: mode } = takeModeRoads(opened.network, options.mode);
    if (options["carless-share"] !== undefined) assertNetworkOfCars("--carless-share", opened.network.metadata);
    const files = await readCoverageFiles(
      { homes: options.homes, sites: options.sites, cantons: options.cantons },
      terminal,
    );
    const { homes, cantons, cantonsNotKnown, hashes } = files;
    const { places, leftOut, unsure } = listCountedPlaces(files, options.include ?? "all");
    assertSitesSnapped(network, options.sites, places, snapPoints(network, places));

    const ground = buildCoverageGround(network, hash, homes, cantons);
    const nearest = findNearestSites(ground, places);
    const parameters = { thresholdSeconds, timeFactor: product };
    const { inputs, ...figures } = computeCoverageView(ground, places, nearest, parameters, {
      engine: ENGINE_VERSION,
      roadNetwork: hash,
      ...hashes,
      thresholdSeconds: String(thresholdSeconds),
      timeFactor: String(factors.timeFactor),
      peakFactor: String(factors.peakFactor),
    });
    const asked = await runCoverageAnalyses({ files, ground, cars: opened.network, hash, date }, options, {
      ...parameters,
      mode,
    });
    const sure = computeCertainty(
      { ground, nearest: scaleNearestSites(nearest, product), thresholdSeconds, timeFactor: product },
      USUAL_UNCERTAINTY,
    );
    const notSnapped = listUnsnapped(homes, ground.homePlaces).map(({ id }) => id);
    const notCounted = [...files.notCounted, ...leftOut.map(({ id }) => id), ...unsure];
    // Not known is neither none nor zero.
    const unknown = cantonsNotKnown === null ? {} : { cantons: null, cantonsWithoutSite: null, cantonUnits: null };
    const answer = { ...figures, certainty: sure.certainty, ...unknown, notSnapped, notCounted, ...asked, inputs };

    const folder = resolve(terminal.workingFolder, options.out);
    await writeFilesWhole([
      { path: join(folder, "homes.csv"), content: formatHomeTimes(homes, places, scaleNearestSites(nearest, product)) },
      { path: join(folder, "coverage.json"), content: formatJson(answer) },
    ]);
    terminal.answer(answer, () => [
      ...linesOfCoverage(answer, thresholdMinutes, terminal.locale),
      ...(cantonsNotKnown === null ? [] : [describeUnknownCantons(cantonsNotKnown, options)[terminal.locale]]),
      ...describeCertainty(
        { population: answer.population, ...sure },
        createNumberWords(terminal.locale),
        terminal.locale,
      ),
      ...linesOfMode(mode, terminal.locale),
      ...linesOfInclusion(asked.inclusion, unsure, terminal.locale),
      ...linesOfCoverageAnalyses(asked, terminal.locale),
      ...linesOfTimeFactor(product, terminal.locale),
      ...linesOfOmissions({ notSnapped, notCounted: files.notCounted, leftOut }, terminal.locale),
      ...linesOfFileHours(files.sites, asked.visit !== undefined, terminal.locale),
      {
        fr: french`Écrits : ${options.out}/homes.csv et coverage.json`,
        en: `Written: ${options.out}/homes.csv and coverage.json`,
      }[terminal.locale],
    ]);
  },
});
