import { french } from "@maillage/errors";
import type { CantonCoverageView } from "@maillage/planning";
import type { NoteSection } from "../note-content.ts";
import type { NoteContext } from "./note-context.ts";
import { shortenName } from "./shorten-name.ts";

/** Every canton, those that fall short first. */
export function buildCantonsSection(context: NoteContext): NoteSection {
  const { figures, format, limit } = context;
  const { cantons } = figures.coverage;
  const title = french`Les cantons`;
  if (cantons.length === 0) return { title, blocks: [{ kind: "paragraph", text: french`Le territoire n'en a pas.` }] };
  const sorted = cantons.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (a.share ?? 1) - (b.share ?? 1) ||
      b.population - a.population ||
      a.code.localeCompare(b.code),
  );
  return {
    title,
    blocks: [
      {
        kind: "table",
        table: {
          caption: french`Les cantons, ceux sans site d'abord : habitants, part à ${limit} ou moins, sites.`,
          columns: [
            { title: "Canton", align: "left", weight: 3 },
            { title: "Habitants", align: "right", weight: 1.3 },
            { title: french`À ${limit} ou moins`, align: "right", weight: 1.5 },
            { title: "Part", align: "right", weight: 1 },
            { title: "Espace France Services", align: "left", weight: 3.4 },
          ],
          rows: sorted.map((canton) => [
            shortenName(canton.name),
            writePopulation(canton, context),
            format.people(canton.covered),
            canton.share === null ? "–" : format.share(canton.share),
            describeSites(canton, context),
          ]),
          describeRest: (hidden) =>
            hidden === 1
              ? french`1 autre canton est en annexe.`
              : french`${format.people(hidden)} autres cantons sont en annexe.`,
        },
      },
    ],
  };
}

/** An estimate says that it is one. */
export function writePopulation({ population, estimated }: CantonCoverageView, { format }: NoteContext): string {
  return `${estimated ? "env.\u00a0" : ""}${format.people(population)}`;
}

function rankOf({ sites, possibleSites }: CantonCoverageView): number {
  if (sites.length > 0) return 2;
  return possibleSites.length > 0 ? 1 : 0;
}

function describeSites({ sites, possibleSites }: CantonCoverageView, { format, figures }: NoteContext): string {
  if (sites.length === 0) return possibleSites.length > 0 ? "peut-être (ville partagée)" : "aucun";
  const places = new Map(figures.siteNetwork.sites.map(({ id, communeName }) => [id, communeName]));
  const names = [...new Set(sites.map((id) => places.get(id) ?? id))];
  const list = format.list(names);
  return list.length <= SITES_LENGTH_MAX
    ? list
    : format.list([shortenName(names[0] ?? ""), `${names.length - 1} autres`]);
}

const SITES_LENGTH_MAX = 46;
