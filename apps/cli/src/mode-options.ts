import { type Bilingual, french, type Locale } from "@maillage/errors";
import type { ModesView, TravelMode } from "@maillage/planning";
import { ESTIMATED_MODE_KM_PER_HOUR, estimateModeNetwork, type RoadNetwork } from "@maillage/road-network";
import type { Argv } from "yargs";
import type { Say } from "./command.ts";
import type { NumberWords } from "./number-words.ts";
import { UsageError } from "./usage-error.ts";

export const MODES = ["car", "bicycle", "foot"] as const satisfies readonly TravelMode[];

export const MODE_NAMES: Readonly<Record<TravelMode, Bilingual>> = {
  car: { fr: "voiture", en: "car" },
  bicycle: { fr: french`vélo`, en: "bicycle" },
  foot: { fr: french`à pied`, en: "on foot" },
};

/** The `--mode` option: by what people travel. */
export function withModeOption<Options>(yargs: Argv<Options>, say: Say) {
  return yargs.option("mode", {
    choices: MODES,
    describe: say({
      fr: french`Mode de déplacement ; à vélo et à pied sur un réseau de voitures, une estimation`,
      en: "Mode of travel; by bicycle and on foot on a network of cars, an estimate",
    }),
  });
}

/** The roads of a run, and what is said of them when a mode is asked for. */
export interface ModeRoads {
  readonly network: RoadNetwork;
  /** Undefined when no mode is asked for. */
  readonly told:
    | { readonly mode: TravelMode; readonly roads: "own" | "estimate"; readonly kmPerHour: number | null }
    | undefined;
}

/**
 * The network itself when it is of the mode; the roads of cars lent to it otherwise.
 *
 * @throws {UsageError} when the network is of a mode that lends its roads to no other.
 */
export function takeModeRoads(network: RoadNetwork, mode: TravelMode | undefined): ModeRoads {
  const { profile } = network.metadata;
  if (mode === undefined) return { network, told: undefined };
  if (profile === mode) return { network, told: { mode, roads: "own", kmPerHour: null } };
  if (profile !== "car" || mode === "car") {
    throw new UsageError({
      fr: french`--mode ${mode} : le réseau donné est du mode « ${profile} ». Construisez-en un avec « network build --profile ${mode} », ou donnez un réseau de voitures.`,
      en: `--mode ${mode}: the network given is for "${profile}". Build one with "network build --profile ${mode}", or give a network of cars.`,
    });
  }
  const kmPerHour = ESTIMATED_MODE_KM_PER_HOUR[mode];
  return { network: estimateModeNetwork(network, mode), told: { mode, roads: "estimate", kmPerHour } };
}

/** @throws {UsageError} when what counts cars is given the roads of walkers or bicycles. */
export function assertNetworkOfCars(asked: string, { profile }: { readonly profile: string }): void {
  if (profile === "car") return;
  throw new UsageError({
    fr: french`${asked} compte aussi les voitures, et le réseau donné est du mode « ${profile} ». Construisez-en un avec « network build --profile car ».`,
    en: `${asked} counts cars too, and the network given is for "${profile}". Build one with "network build --profile car".`,
  });
}

/** @throws {UsageError} when walkers or bicycles would be slowed by traffic. */
export function assertFactorOfCars(mode: TravelMode | undefined, timeFactor: number): void {
  if (timeFactor === 1 || mode === undefined || mode === "car") return;
  throw new UsageError({
    fr: french`--time-factor et --peak-factor ne vont pas avec --mode ${mode} : le trafic ne ralentit que les voitures. Retirez-les.`,
    en: `--time-factor and --peak-factor do not go with --mode ${mode}: traffic slows cars only. Leave them out.`,
  });
}

/** What a mode's figures are, in words; nothing when none was asked for. */
export function linesOfMode(told: ModeRoads["told"], locale: Locale): string[] {
  if (told === undefined || told.roads === "own") return [];
  const { mode, kmPerHour } = told;
  return [
    {
      fr: french`Estimation (${MODE_NAMES[mode].fr}) : les routes des voitures à ${kmPerHour} km/h, sans les autoroutes ; ni chemins, ni pentes`,
      en: `Estimate (${MODE_NAMES[mode].en}): the roads of cars at ${kmPerHour} km/h, without motorways; no paths, no slopes`,
    }[locale],
  ];
}

/** People without a car, in one line. */
export function linesOfCarless(
  carless: ModesView["carless"],
  { people, share }: NumberWords,
  locale: Locale,
): string[] {
  return [
    {
      fr: french`Sans voiture (hypothèse : ${share(carless.share)}) : ${people(carless.people)}, dont ${people(carless.onFoot)} à portée à pied, ${people(carless.byBicycleOnly)} à vélo seulement, ${people(carless.left)} ni l'un ni l'autre`,
      en: `Without a car (hypothesis: ${share(carless.share)}): ${people(carless.people)}, of whom ${people(carless.onFoot)} within reach on foot, ${people(carless.byBicycleOnly)} by bicycle only, ${people(carless.left)} neither`,
    }[locale],
  ];
}
