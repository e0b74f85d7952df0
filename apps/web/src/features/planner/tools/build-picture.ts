import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { ISOCHRONE_DASHES, ISOCHRONE_WIDTHS } from "../../../map/layers/isochrones.ts";
import { PLAN_IGN_ATTRIBUTION } from "../../../map/layers/plan-ign.ts";
import { GROUND_COLOURS, type Scheme } from "../../../map/map-colours.ts";
import type { Picture, PictureKey, PictureKeyEntry, PicturePoint } from "../../../map/picture/picture.ts";
import { STATUS_SYMBOLS } from "../../../map/site-symbols.ts";
import { numberOfAddition } from "../editing/number-of-addition.ts";
import { servedCantons } from "../results-panel.tsx";
import { catchmentColour } from "./homes-key.ts";
import type { MapTools } from "./use-map-tools.ts";

interface PictureContext {
  readonly t: Translate;
  readonly format: Format;
  readonly scheme: Scheme;
  /** Date and time of the picture, ISO. */
  readonly now: string;
}

const MEASURE_COLOUR = "#b4006c";
const ADDED_COLOUR = "#6a0dad";
const ADDED_SCHEMES = { light: ADDED_COLOUR, dark: ADDED_COLOUR };

/** Everything that stands beside the map on a picture of it: what it is of, what it says, what its colours mean, what it rests on. */
export function buildPicture(tools: MapTools, context: PictureContext): Picture {
  const { t, format, scheme, now } = context;
  const { territory, view, answer, scenarioName, source, drawing } = tools;
  const { seuil, fond } = view.state;
  const sources = territory.datasets.map(({ name, producer, vintage }) => `${name}, ${producer}, ${vintage}`);
  return {
    scheme,
    title: `${territory.name} – ${tools.homesKey.title}`,
    subtitles: [`${scenarioName} · ${t("mapTools.pictureThreshold", { threshold: format.people(seuil) })}`],
    figures: answer === undefined ? [] : listFigures(answer, seuil, context),
    keys: listKeys(tools, context),
    footnotes: [
      territory.boundaries === "approximate" ? `${source} · ${t("planner.approximate")}` : source,
      t("mapTools.pictureSources", { sources: sources.join(" ; ") }),
      ...(fond === null ? [] : [PLAN_IGN_ATTRIBUTION]),
      t("mapTools.pictureMade", { date: format.dateTime(now) }),
    ],
    north: t("mapTools.north"),
    sides: drawing.swipe && [drawing.swipe.texts.before, drawing.swipe.texts.after],
    points: listPoints(tools),
  };
}

function listFigures(
  { base, live, liveCertainty: { certainty } }: NonNullable<MapTools["answer"]>,
  thresholdMinutes: number,
  { t, format }: PictureContext,
): readonly string[] {
  const now = t("mapTools.pictureFigures", {
    share: format.share(live.share),
    threshold: format.people(thresholdMinutes),
    people: format.people(live.covered),
    cantons: format.people(servedCantons(live)),
    total: format.people(live.cantons.length),
  });
  const sure =
    certainty === null
      ? []
      : [
          t("mapTools.pictureCertainty", {
            surely: format.people(certainty.surelyCovered),
            depends: format.people(certainty.depends),
          }),
        ];
  const isSame = base.covered === live.covered && servedCantons(base) === servedCantons(live);
  if (isSame) return [now, ...sure];
  return [
    now,
    ...sure,
    t("mapTools.pictureFigureBefore", {
      share: format.share(base.share),
      cantons: format.people(servedCantons(base)),
    }),
  ];
}

function listKeys(
  { homesKey, view, reach, colourings, answer, directory, sites, addedIds }: MapTools,
  { t, format }: PictureContext,
) {
  const { couches, couleurs, trace, seuil } = view.state;
  const keys: PictureKey[] = [];
  if (couches.includes("habitants")) {
    const catchments =
      couleurs === "bassins"
        ? (answer?.siteIds ?? []).flatMap((id, site): PictureKeyEntry[] => {
            const isReached = colourings.colouring !== undefined && answer?.nearest.homeSite.includes(site);
            const name = directory.get(id)?.name;
            if (!isReached || name === undefined) return [];
            return [
              {
                label: name,
                colour: catchmentColour(answer && colourings.siteColourOf?.(answer)[site]),
                mark: { kind: "disc" },
              },
            ];
          })
        : [];
    keys.push({
      title: homesKey.title,
      entries: [
        ...catchments,
        ...homesKey.entries.map(({ colour, label }): PictureKeyEntry => ({ colour, label, mark: { kind: "disc" } })),
        {
          label: t("mapTools.ringUnderThreshold", { threshold: format.people(seuil) }),
          colour: GROUND_COLOURS.beyond,
          mark: { kind: "ring" },
        },
      ],
    });
  }
  if (couches.includes("cantons")) {
    const mark = { kind: "line", width: 4, dash: [] } as const;
    keys.push({
      title: t("layers.cantons"),
      entries: [{ label: t("layers.cantonService.none"), colour: GROUND_COLOURS.cantonWithoutSite, mark }],
    });
  }
  if (couches.includes("sites")) {
    keys.push({
      title: t("layers.sites"),
      entries: [
        ...(["labelled", "planned", "studied", "closed"] as const).map(
          (status): PictureKeyEntry => ({
            label: t(`siteStatus.${status}`),
            colour: STATUS_SYMBOLS[status].colour,
            mark: { kind: "symbol", path: STATUS_SYMBOLS[status].path },
          }),
        ),
        ...(addedIds.length > 0
          ? [{ label: t("mapTools.addedKey"), colour: ADDED_SCHEMES, mark: { kind: "disc" } } as const]
          : []),
        ...(sites.some(({ format: siteFormat }) => siteFormat === "travelling")
          ? [
              {
                label: t("mapTools.garage"),
                colour: STATUS_SYMBOLS.labelled.colour,
                mark: { kind: "hollow", path: STATUS_SYMBOLS.labelled.path },
              } as const,
            ]
          : []),
      ],
    });
  }
  const drawn = reach.chosen.length === 0 ? [] : listReachEntries(trace, reach.isochroneMinutes, t, format);
  if (drawn.length > 0) {
    keys.push({ title: format.list(reach.chosen.map(({ name }) => name)), entries: drawn });
  }
  return keys;
}

function listReachEntries(
  drawn: MapTools["view"]["state"]["trace"],
  isochroneMinutes: readonly number[],
  t: Translate,
  format: Format,
): readonly PictureKeyEntry[] {
  const areas = isochroneMinutes.map(
    (minutes, rank): PictureKeyEntry => ({
      label: t("mapTools.isochroneKey", { minutes: format.people(minutes) }),
      colour: GROUND_COLOURS.isochrone,
      mark: { kind: "line", width: ISOCHRONE_WIDTHS[rank] ?? 2, dash: ISOCHRONE_DASHES[rank] ?? [] },
    }),
  );
  const links: PictureKeyEntry = {
    label: t("mapTools.linkKey"),
    colour: GROUND_COLOURS.link,
    mark: { kind: "line", width: 2, dash: [] },
  };
  return [
    ...(drawn.includes("isochrones") ? areas : []),
    ...(drawn.some((each) => each !== "isochrones") ? [links] : []),
  ];
}

/** What stands on the map as a button: ends of the measure, and sites that the changes add. */
function listPoints({ measure, sites, changes, addedIds }: MapTools): readonly PicturePoint[] {
  const ends = (measure.ends ?? []).map(({ longitude, latitude }, end) => ({
    longitude,
    latitude,
    text: end === 0 ? "A" : "B",
    colour: MEASURE_COLOUR,
  }));
  const added = sites
    .filter(({ id }) => addedIds.includes(id))
    .map(({ id, longitude, latitude }) => ({
      ...{ longitude, latitude, colour: ADDED_COLOUR },
      text: String(numberOfAddition(changes, id)),
    }));
  return [...added, ...ends];
}
