import { french } from "@maillage/errors";
import { listSiteNames } from "@maillage/planning/scenario";
import { describeGoals } from "../../sentences/describe-goals.ts";
import { createFormat } from "../../sentences/format.ts";
import type { NoteFigures } from "../gather-note-figures.ts";
import { drawNoteMap } from "../map/draw-note-map.ts";
import type { NoteContent } from "../note-content.ts";
import { buildAnnex } from "./build-annex.ts";
import { buildCantonsSection } from "./build-cantons-section.ts";
import { buildDeficitSection } from "./build-deficit-section.ts";
import { buildKeyFigures } from "./build-key-figures.ts";
import { buildProgrammeSection } from "./build-programme-section.ts";
import { buildReferenceSections } from "./build-reference-sections.ts";
import { listProposedPlaces } from "./list-proposed-places.ts";
import type { NoteContext } from "./note-context.ts";
import { shortenName } from "./shorten-name.ts";

/** All that a note says, from figures that are already there. */
export function buildNoteContent(figures: NoteFigures): NoteContent {
  const { territory, siteNetwork, coverage, thresholdSeconds, timeFactor, access, map } = figures;
  const format = createFormat("fr");
  const { date } = siteNetwork;
  const context: NoteContext = {
    ...{ figures, format, limit: `${format.decimal(thresholdSeconds / 60)}\u00a0min` },
    siteNames: listSiteNames(siteNetwork.sites),
  };
  const place = `${shortenName(territory.name)} (${territory.code})`;
  const named = coverage.cantons.map((canton) => ({ ...canton, name: shortenName(canton.name) }));
  const proposed = listProposedPlaces(figures);
  return {
    language: "fr-FR",
    title: french`${place} : le réseau France Services au ${format.date(date)}`,
    kind: french`Note pour le schéma départemental d'amélioration de l'accessibilité des services au public`,
    heading: french`${place} : l'accès aux espaces France Services`,
    subheading: french`Situation au ${format.date(date)} : ${countSites(context)} labellisés, ${format.people(coverage.population)} habitants, ${format.people(coverage.cantons.length)} cantons.`,
    keywords: ["France Services", "SDAASP", territory.name, "accessibilité des services au public"],
    date,
    summary: describeGoals({ ...coverage, cantons: named, thresholdSeconds, timeFactor }, date, "fr"),
    keyFigures: buildKeyFigures(context),
    map: {
      title: french`Temps en voiture jusqu'à l'espace France Services le plus proche`,
      drawing: drawNoteMap({
        ...{ bounds: territory.bounds, map, homeKind: territory.homeKind, thresholdSeconds, proposed },
        ...{ homes: access.homes, sites: access.sites.filter(({ isCounted }) => isCounted) },
      }),
      alternative: describeMap(context, proposed.length),
      source: describeMapSource(context),
    },
    sections: [
      buildDeficitSection(context),
      buildCantonsSection(context),
      buildProgrammeSection(context),
      ...buildReferenceSections(context),
    ],
    annexTitle: french`Annexe : cantons, communes, sites et sources`,
    annex: buildAnnex(context),
    footer: french`${place} – France Services au ${format.date(date)} – empreinte ${(coverage.inputs.run ?? "").slice(0, 12)}`,
  };
}

function describeMap(context: NoteContext, proposedCount: number): string {
  const { figures, format, limit } = context;
  const { coverage, territory } = figures;
  const beyond = coverage.population - coverage.covered;
  const opened =
    proposedCount === 0
      ? ""
      : french` ${format.people(proposedCount)} ouvertures proposées y sont marquées d'un cercle avec une croix.`;
  return french`Carte du territoire ${shortenName(territory.name)} : temps en voiture jusqu'au site le plus proche, en classes, limites des cantons, et ${countSites(context)} placés selon leur format. ${format.people(coverage.covered)} habitants sont à ${limit} ou moins, ${format.people(beyond)} plus loin ou sans site joignable.${opened} Les mêmes chiffres sont en annexe, par canton et par commune.`;
}

function countSites({ figures: { siteNetwork }, format }: NoteContext): string {
  const { countedSiteCount, neighbourSiteCount } = siteNetwork;
  const own = french`${format.people(countedSiteCount - neighbourSiteCount)} espaces France Services`;
  return neighbourSiteCount === 0
    ? own
    : french`${own} du département et ${format.people(neighbourSiteCount)} des départements voisins`;
}

function describeMapSource({ figures, format }: NoteContext): string {
  const { territory, siteNetwork, coverage } = figures;
  const roads =
    coverage.roadNetwork.origin === "modelled"
      ? french`réseau routier modélisé`
      : coverage.roadNetwork.sources.map(({ name, vintage }) => `${name} (${vintage})`).join(", ");
  const limits = territory.boundaries === "approximate" ? french` Limites approchées, pour le dessin seulement.` : "";
  return french`Sources : sites au ${format.date(siteNetwork.date)} ; ${roads}. Calculs : Maillage.${limits}`;
}
