import type { ProposalView } from "@maillage/planning";
import type { Point } from "geojson";
import type { Layer } from "./layer.ts";
import { LAYER_COLOURS } from "./layer-colours.ts";
import { buildLayer, column, joinTexts } from "./layer-columns.ts";
import { type LayerContext, listSources } from "./layer-context.ts";
import { PLAN_WORDS } from "./layer-words.ts";
import { LayerUnavailableError, ProposalUnfinishedError } from "./layers-errors.ts";
import type { LayersQuestion } from "./layers-question.ts";

interface PlanRow {
  readonly id: string;
  readonly name: string;
  readonly action: keyof typeof PLAN_WORDS;
  /** Null for a site that closes: only openings have an order. */
  readonly opened: (ProposalView["opened"][number] & { readonly rank: number }) | null;
  readonly geometry: Point | null;
}

/** What a proposal opens, in the order of opening with what each brings, then what it closes. */
export async function buildProposalLayer(context: LayerContext, { proposal: id }: LayersQuestion): Promise<Layer> {
  const { planning, access } = context;
  if (id === undefined) throw new LayerUnavailableError("proposal");
  const { state, proposal } = await planning.findProposal(id);
  if (proposal === null) throw new ProposalUnfinishedError(id, state);
  const places = new Map(access.sites.map((site) => [site.id, [site.longitude, site.latitude]]));
  return buildLayer<PlanRow>({
    id: "proposal",
    title: { fr: "Programme proposé", en: "Proposed programme" },
    description: {
      fr: `Sites à ouvrir dans l’ordre, avec ce que chacun apporte${proposal.isOptimal ? " ; aucun plan ne fait mieux" : ""}.`,
      en: `Sites to open, in order, with what each brings${proposal.isOptimal ? "; no plan does better" : ""}.`,
    },
    geometryType: "Point",
    sources: listSources(context, ["homes", "communes", "cantons", "sites", "roads"]),
    date: proposal.basis.date,
    style: {
      kind: "categories",
      field: "action",
      categories: [
        { value: "open", colour: LAYER_COLOURS.opened, title: PLAN_WORDS.open },
        { value: "close", colour: LAYER_COLOURS.closed, title: PLAN_WORDS.close },
      ],
    },
    rows: [
      ...proposal.opened.map((opened, index): PlanRow => {
        const { place } = opened;
        const geometry: Point = { type: "Point", coordinates: [place.longitude, place.latitude] };
        return { id: place.id, name: place.name, action: "open", opened: { ...opened, rank: index + 1 }, geometry };
      }),
      ...proposal.closed.map(({ id: site, name }): PlanRow => {
        const place = places.get(site);
        const geometry: Point | null = place === undefined ? null : { type: "Point", coordinates: place };
        return { id: site, name, action: "close", opened: null, geometry };
      }),
    ],
    columns: [
      column("id", ["Identifiant", "Identifier"], "text", (row) => row.id),
      column("name", ["Nom", "Name"], "text", ({ name }) => name),
      column("action", ["Action", "Action"], "text", ({ action }) => action, PLAN_WORDS),
      column("rank", ["Ordre d’ouverture", "Order of opening"], "integer", ({ opened }) => opened?.rank ?? null),
      column("commune_name", ["Commune", "Commune"], "text", ({ opened }) => opened?.place.communeName ?? null),
      column(
        "people_gained",
        ["Habitants gagnés", "People gained"],
        "number",
        ({ opened }) => opened?.peopleGained ?? null,
      ),
      column("cantons_gained", ["Cantons gagnés", "Cantons gained"], "text", ({ opened }) =>
        joinTexts(opened?.cantonsGained.map(({ name }) => name) ?? []),
      ),
      column(
        "people_lost_without",
        ["Habitants perdus sans lui", "People lost without it"],
        "number",
        ({ opened }) => opened?.peopleLostWithout ?? null,
      ),
    ],
    idOf: (row) => row.id,
    geometryOf: ({ geometry }) => geometry,
    computedFrom: [proposal.basis.inputs.run ?? "", proposal.opened, proposal.closed],
  });
}
