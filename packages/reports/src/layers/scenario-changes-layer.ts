import { describeChange, listSiteNames, type ScenarioChange } from "@maillage/planning/scenario";
import type { Point } from "geojson";
import type { Layer } from "./layer.ts";
import { LAYER_COLOURS } from "./layer-colours.ts";
import { buildLayer, column } from "./layer-columns.ts";
import { hashOfAccess, type LayerContext, listSources } from "./layer-context.ts";
import { CHANGE_WORDS } from "./layer-words.ts";
import { LayerUnavailableError } from "./layers-errors.ts";

interface ChangeRow {
  readonly order: number;
  readonly change: ScenarioChange;
  readonly siteName: string | null;
  readonly fr: string;
  readonly en: string;
  readonly geometry: Point | null;
}

/** What a scenario changes, change by change in its order, each where its site ends up. */
export async function buildScenarioChangesLayer(context: LayerContext): Promise<Layer> {
  const { planning, about, access, territory } = context;
  if (!("scenario" in about)) throw new LayerUnavailableError("scenario-changes");
  const scenario = await planning.getScenario(about.scenario, about.version);
  const { sites } = await planning.getSiteNetwork(territory.code, scenario.siteNetwork);
  const names = listSiteNames([...sites, ...access.sites]);
  const places = new Map([...sites, ...access.sites].map(({ id, longitude, latitude }) => [id, [longitude, latitude]]));
  return buildLayer<ChangeRow>({
    id: "scenario-changes",
    title: { fr: "Changements du scénario", en: "Changes of the scenario" },
    description: {
      fr: `Ce que change le scénario « ${scenario.name} » (version ${scenario.version}), dans l’ordre.`,
      en: `What the scenario "${scenario.name}" (version ${scenario.version}) changes, in order.`,
    },
    geometryType: "Point",
    sources: listSources(context, ["sites"]),
    date: access.basis.date,
    style: { kind: "single", colour: LAYER_COLOURS.changed },
    rows: scenario.changes.map((change, index) => {
      const place = places.get(change.siteId);
      return {
        ...{ order: index + 1, change, siteName: names.get(change.siteId) ?? null },
        fr: describeChange(change, names, "fr"),
        en: describeChange(change, names, "en"),
        geometry: place === undefined ? null : { type: "Point", coordinates: place },
      };
    }),
    columns: [
      column("id", ["Identifiant", "Identifier"], "text", ({ change }) => change.id),
      column("rank", ["Ordre", "Order"], "integer", ({ order }) => order),
      column("kind", ["Nature", "Kind"], "text", ({ change }) => change.kind, CHANGE_WORDS),
      column("site_id", ["Site", "Site"], "text", ({ change }) => change.siteId),
      column("site_name", ["Nom du site", "Name of the site"], "text", ({ siteName }) => siteName),
      column("description_fr", ["Changement", "Change (in French)"], "text", ({ fr }) => fr),
      column("description_en", ["Changement (en anglais)", "Change"], "text", ({ en }) => en),
      column("year", ["Année", "Year"], "integer", ({ change }) => change.year),
      column("cost_euros", ["Coût (€)", "Cost (€)"], "number", ({ change }) => change.costEuros),
      column("comment", ["Commentaire", "Comment"], "text", ({ change }) => change.comment),
    ],
    idOf: ({ change }) => change.id,
    geometryOf: ({ geometry }) => geometry,
    computedFrom: [hashOfAccess(context), scenario.name, scenario.changes],
  });
}
