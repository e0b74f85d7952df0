import type { HomeAccessView, HomeKind } from "@maillage/planning";
import type { Layer, LayerText } from "./layer.ts";
import { LAYER_COLOURS } from "./layer-colours.ts";
import { buildLayer, column, joinTexts, type LayerColumn } from "./layer-columns.ts";
import { hashOfAccess, type LayerContext, listSources } from "./layer-context.ts";
import type { LayerStyle } from "./layer-style.ts";
import { CERTAINTY_WORDS } from "./layer-words.ts";

const HOME_TITLES: Readonly<Record<HomeKind, LayerText>> = {
  communes: {
    fr: "Foyers (centres des communes) et temps d’accès",
    en: "Homes (centres of communes) and access times",
  },
  cells: { fr: "Foyers (carreaux de population) et temps d’accès", en: "Homes (population cells) and access times" },
  addresses: { fr: "Foyers (adresses) et temps d’accès", en: "Homes (addresses) and access times" },
};

/** Where people live, with the three nearest sites of each and whether it is within the threshold. */
export async function buildHomesLayer(context: LayerContext): Promise<Layer> {
  const { access, territory } = context;
  const minutes = access.basis.thresholdSeconds / 60;
  const nameOfSite = new Map(access.sites.map(({ id, name }) => [id, name]));
  return buildLayer<HomeAccessView>({
    id: "homes",
    title: HOME_TITLES[territory.homeKind],
    description: {
      fr: `Lieux où l’on habite, avec leurs habitants, leurs trois sites les plus proches en temps de trajet et l’objectif des ${minutes} minutes.`,
      en: `Places where people live, with their inhabitants, their three nearest sites by travel time and the goal of ${minutes} minutes.`,
    },
    geometryType: "Point",
    sources: listSources(context, ["homes", "communes", "cantons", "sites", "roads"]),
    date: access.basis.date,
    style: styleOf(access.basis.thresholdSeconds),
    rows: access.homes,
    columns: listColumns(nameOfSite),
    idOf: ({ home }) => home.id,
    geometryOf: ({ home }) => ({ type: "Point", coordinates: [home.longitude, home.latitude] }),
    computedFrom: hashOfAccess(context),
  });
}

function listColumns(nameOfSite: ReadonlyMap<string, string>): readonly LayerColumn<HomeAccessView>[] {
  const siteAt =
    (rank: number) =>
    ({ nearest }: HomeAccessView) =>
      nearest[rank]?.site ?? null;
  const secondsAt =
    (rank: number) =>
    ({ nearest }: HomeAccessView) =>
      nearest[rank]?.seconds ?? null;
  return [
    column("id", ["Identifiant", "Identifier"], "text", ({ home }) => home.id),
    column("name", ["Nom", "Name"], "text", ({ home }) => home.name),
    column("commune_code", ["Commune (code INSEE)", "Commune (INSEE code)"], "text", ({ home }) => home.communeCode),
    column("canton_codes", ["Cantons (codes)", "Cantons (codes)"], "text", ({ home }) => joinTexts(home.cantonCodes)),
    column("population", ["Habitants", "Inhabitants"], "number", ({ home }) => home.population),
    column("site_id", ["Site le plus proche", "Nearest site"], "text", siteAt(0)),
    column("site_name", ["Nom du site le plus proche", "Name of the nearest site"], "text", ({ nearest }) =>
      nearest[0] === undefined ? null : (nameOfSite.get(nearest[0].site) ?? null),
    ),
    column(
      "seconds",
      ["Temps jusqu’au site le plus proche (s)", "Time to the nearest site (s)"],
      "number",
      secondsAt(0),
    ),
    column("second_site_id", ["Deuxième site", "Second site"], "text", siteAt(1)),
    column(
      "second_seconds",
      ["Temps jusqu’au deuxième site (s)", "Time to the second site (s)"],
      "number",
      secondsAt(1),
    ),
    column("third_site_id", ["Troisième site", "Third site"], "text", siteAt(2)),
    column(
      "third_seconds",
      ["Temps jusqu’au troisième site (s)", "Time to the third site (s)"],
      "number",
      secondsAt(2),
    ),
    column("covered", ["Dans le délai", "Within the threshold"], "boolean", ({ isCovered }) => isCovered),
    column(
      "certainty",
      ["Certitude malgré l’erreur des temps", "Certainty whatever the error of times"],
      "text",
      ({ certainty }) => certainty,
      CERTAINTY_WORDS,
    ),
  ];
}

/** Thirds of the threshold, then half as much again: hue changes at the threshold itself. */
function styleOf(thresholdSeconds: number): LayerStyle {
  const ends = [thresholdSeconds / 3, (thresholdSeconds * 2) / 3, thresholdSeconds, thresholdSeconds * 1.5, null];
  const colours = [...LAYER_COLOURS.within, ...LAYER_COLOURS.beyond];
  const minutesOf = (seconds: number) => Math.round(seconds / 6) / 10;
  return {
    kind: "ranges",
    field: "seconds",
    ranges: ends.map((upTo, range) => ({
      upTo,
      colour: colours[range] ?? LAYER_COLOURS.unreachable,
      title:
        upTo === null
          ? {
              fr: `Plus de ${minutesOf(thresholdSeconds * 1.5)} min`,
              en: `More than ${minutesOf(thresholdSeconds * 1.5)} min`,
            }
          : { fr: `${minutesOf(upTo)} min ou moins`, en: `${minutesOf(upTo)} min or less` },
    })),
    none: {
      colour: LAYER_COLOURS.unreachable,
      title: { fr: "Aucun site accessible", en: "No site can be reached" },
    },
  };
}
