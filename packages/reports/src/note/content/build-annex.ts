import { french } from "@maillage/errors";
import { FORMAT_WORDS } from "../../layers/layer-words.ts";
import type { NoteSection, NoteTable } from "../note-content.ts";
import { writePopulation } from "./build-cantons-section.ts";
import { listNoteSources } from "./list-note-sources.ts";
import type { NoteContext } from "./note-context.ts";

/** Every canton, commune, site and file, whole: what the two pages sum up. */
export function buildAnnex(context: NoteContext): readonly NoteSection[] {
  return [
    buildSection(french`Tous les cantons`, buildCantons(context), french`Le territoire n'a pas de canton.`),
    buildSection(french`Toutes les communes`, buildCommunes(context), french`Aucune commune n'est chargée.`),
    buildSection(
      french`Espaces France Services comptés`,
      buildSites(context),
      french`Aucun site n'est labellisé à cette date.`,
    ),
    buildSection(french`Fichiers employés`, buildSources(context), french`Aucun fichier.`),
  ];
}

function buildSection(title: string, table: NoteTable, none: string): NoteSection {
  return { title, blocks: table.rows.length === 0 ? [{ kind: "paragraph", text: none }] : [{ kind: "table", table }] };
}

function buildCantons(context: NoteContext): NoteTable {
  const { figures, format, limit, siteNames } = context;
  return {
    caption: french`Chaque canton : habitants, à ${limit} ou moins, sites.`,
    columns: [
      { title: "Canton", align: "left", weight: 2.6 },
      { title: "Code", align: "left", weight: 0.8 },
      { title: "Habitants", align: "right", weight: 1.2 },
      { title: french`À ${limit} ou moins`, align: "right", weight: 1.4 },
      { title: "Part", align: "right", weight: 0.9 },
      { title: "Sites", align: "left", weight: 4 },
    ],
    rows: figures.coverage.cantons.map((canton) => [
      canton.name,
      canton.code,
      writePopulation(canton, context),
      format.people(canton.covered),
      canton.share === null ? "–" : format.share(canton.share),
      canton.sites.length > 0
        ? format.list(canton.sites.map((id) => siteNames.get(id) ?? id))
        : canton.possibleSites.length > 0
          ? french`peut-être : ${format.list(canton.possibleSites.map((id) => siteNames.get(id) ?? id))}`
          : "aucun",
    ]),
    describeRest: null,
  };
}

function buildCommunes({ figures, format, limit }: NoteContext): NoteTable {
  const nearest = listNearestSites(figures.access.homes);
  const places = new Map(figures.access.sites.map(({ id, communeName, name }) => [id, communeName || name]));
  return {
    caption: french`Chaque commune : habitants, à ${limit} ou moins, temps moyen et site le plus proche.`,
    columns: [
      { title: "Commune", align: "left", weight: 3 },
      { title: "Code", align: "left", weight: 0.8 },
      { title: "Habitants", align: "right", weight: 1.1 },
      { title: french`À ${limit} ou moins`, align: "right", weight: 1.4 },
      { title: "Temps moyen", align: "right", weight: 1.2 },
      { title: "Site le plus proche", align: "left", weight: 2.6 },
    ],
    rows: (figures.communes?.units ?? []).map(({ code, name, population, covered, meanSeconds }) => [
      name,
      code,
      format.people(population),
      format.people(covered),
      meanSeconds === null ? "–" : format.minutes(meanSeconds),
      [...(nearest.get(code) ?? [])].map((site) => places.get(site) ?? site).join(", ") || "–",
    ]),
    describeRest: null,
  };
}

/** A commune of several homes may have several nearest sites: the most frequent ones are no truer, so all are named. */
function listNearestSites(homes: NoteContext["figures"]["access"]["homes"]): ReadonlyMap<string, ReadonlySet<string>> {
  const nearestOf = new Map<string, Set<string>>();
  for (const { home, nearest } of homes) {
    const site = nearest[0]?.site;
    if (home.communeCode === null || site === undefined) continue;
    const sites = nearestOf.get(home.communeCode) ?? new Set();
    nearestOf.set(home.communeCode, sites.add(site));
  }
  return nearestOf;
}

function buildSites({ figures, format }: NoteContext): NoteTable {
  return {
    caption: french`Les espaces France Services labellisés à la date de la note.`,
    columns: [
      { title: "Site", align: "left", weight: 4 },
      { title: "Commune", align: "left", weight: 2.4 },
      { title: "Format", align: "left", weight: 1.2 },
      { title: "Labellisé le", align: "left", weight: 1.7 },
    ],
    rows: figures.access.sites
      .filter(({ isCounted }) => isCounted)
      .map(({ name, communeName, format: siteFormat, labelDate }) => [
        name,
        communeName,
        FORMAT_WORDS[siteFormat].fr,
        labelDate === null ? "–" : format.date(labelDate),
      ]),
    describeRest: null,
  };
}

function buildSources(context: NoteContext): NoteTable {
  return {
    caption: french`Les fichiers dont viennent les chiffres, avec leur empreinte.`,
    columns: [
      { title: "Fichier", align: "left", weight: 2.6 },
      { title: "Producteur, millésime et licence", align: "left", weight: 2.8 },
      { title: "SHA-256", align: "left", weight: 2.6 },
    ],
    rows: listNoteSources(context).map(({ name, producer, vintage, licence, sha256 }) => [
      name,
      `${producer}, ${vintage} (${licence})`,
      sha256,
    ]),
    describeRest: null,
  };
}
