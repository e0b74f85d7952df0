import { officialCellOf, openDays, WEEKDAYS, type WeeklyHours, weeklyMinutes } from "@maillage/opening-hours";
import type { AccessSiteView, AccessView } from "@maillage/planning";
import type { Layer } from "./layer.ts";
import { LAYER_COLOURS } from "./layer-colours.ts";
import { buildLayer, column, joinTexts, type LayerColumn } from "./layer-columns.ts";
import { hashOfAccess, type LayerContext, listSources } from "./layer-context.ts";
import type { LayerStyle } from "./layer-style.ts";
import { FORMAT_WORDS, HOST_WORDS, ROLE_WORDS, STATUS_WORDS } from "./layer-words.ts";

interface SiteRow {
  readonly site: AccessSiteView;
  /** People whose nearest site it is; null for one that does not count. */
  readonly users: number | null;
  /** Those of them within the threshold. */
  readonly coveredUsers: number | null;
  readonly cantonNames: readonly string[];
}

/** Every site, whether it counts or not: what its sheet says, and how many people it is the nearest to. */
export async function buildSitesLayer(context: LayerContext): Promise<Layer> {
  const { access, map } = context;
  return buildLayer<SiteRow>({
    id: "sites",
    title: { fr: "Sites France Services", en: "France Services sites" },
    description: {
      fr: "Tous les sites du réseau, ceux qui comptent et les autres : statut, format, horaires, partenaires, agents, et habitants dont c’est le site le plus proche.",
      en: "Every site of the network, counted or not: status, format, hours, partners, staff, and people whose nearest site it is.",
    },
    geometryType: "Point",
    sources: listSources(context, ["sites", "homes", "communes", "cantons", "roads"]),
    date: access.basis.date,
    style: STYLE,
    rows: listRows(access, map.cantonNames),
    columns: COLUMNS,
    idOf: ({ site }) => site.id,
    geometryOf: ({ site }) => ({ type: "Point", coordinates: [site.longitude, site.latitude] }),
    computedFrom: [hashOfAccess(context), access.sites],
  });
}

function listRows({ sites, homes }: AccessView, cantonNames: Readonly<Record<string, string>>): SiteRow[] {
  const users = new Map<string, { all: number; covered: number }>();
  for (const { home, nearest, isCovered } of homes) {
    const site = nearest[0]?.site;
    if (site === undefined) continue;
    const sum = users.get(site) ?? { all: 0, covered: 0 };
    sum.all += home.population;
    if (isCovered) sum.covered += home.population;
    users.set(site, sum);
  }
  return sites.map((site) => {
    const sum = site.isCounted ? (users.get(site.id) ?? { all: 0, covered: 0 }) : undefined;
    return {
      ...{ site, users: sum?.all ?? null, coveredUsers: sum?.covered ?? null },
      cantonNames: site.cantonCodes.map((code) => cantonNames[code] ?? code),
    };
  });
}

const COLUMNS: readonly LayerColumn<SiteRow>[] = [
  column("id", ["Identifiant", "Identifier"], "text", ({ site }) => site.id),
  column("name", ["Nom", "Name"], "text", ({ site }) => site.name),
  column("status", ["Statut", "Status"], "text", ({ site }) => site.status, STATUS_WORDS),
  column("counted", ["Compté à cette date", "Counted at this date"], "boolean", ({ site }) => site.isCounted),
  column("format", ["Format", "Format"], "text", ({ site }) => site.format, FORMAT_WORDS),
  column("role", ["Rôle", "Role"], "text", ({ site }) => site.role, ROLE_WORDS),
  column("label_date", ["Date du label", "Date of the label"], "date", ({ site }) => site.labelDate),
  column("address", ["Adresse", "Address"], "text", ({ site }) => site.address),
  column(
    "commune_code",
    ["Commune (code INSEE)", "Commune (INSEE code)"],
    "text",
    ({ site }) => site.communeCode || null,
  ),
  column("commune_name", ["Commune", "Commune"], "text", ({ site }) => site.communeName || null),
  column("canton_codes", ["Cantons (codes)", "Cantons (codes)"], "text", ({ site }) => joinTexts(site.cantonCodes)),
  column("canton_names", ["Cantons", "Cantons"], "text", ({ cantonNames }) => joinTexts(cantonNames)),
  column("host_body", ["Porteur", "Host body"], "text", ({ site }) => site.hostBody, HOST_WORDS),
  column("hours", ["Horaires de la semaine", "Weekly hours"], "text", ({ site }) =>
    site.hours === null ? null : writeWeek(site.hours.weekly),
  ),
  column("week_hours", ["Heures d’ouverture par semaine", "Opening hours a week"], "number", ({ site }) =>
    site.hours === null ? null : weeklyMinutes(site.hours) / 60,
  ),
  column("open_days", ["Jours d’ouverture", "Days open"], "integer", ({ site }) =>
    site.hours === null ? null : openDays(site.hours).length,
  ),
  column("agents", ["Agents", "Agents"], "number", ({ site }) => site.agents),
  column(
    "agents_fte",
    ["Équivalents temps plein", "Full-time equivalents"],
    "number",
    ({ site }) => site.agentsFullTimeEquivalent,
  ),
  column("partners", ["Partenaires", "Partners"], "text", ({ site }) =>
    joinTexts(site.partners.map(({ name }) => name)),
  ),
  column("stops", ["Arrêts de la tournée", "Stops of the round"], "text", ({ site }) =>
    site.stops === null ? null : joinTexts(site.stops.map(({ place }) => place)),
  ),
  column(
    "people_nearest",
    ["Habitants dont c’est le plus proche", "People whose nearest it is"],
    "number",
    ({ users }) => users,
  ),
  column(
    "people_nearest_covered",
    ["Dont dans le délai", "Of whom within the threshold"],
    "number",
    ({ coveredUsers }) => coveredUsers,
  ),
  column("notes", ["Notes", "Notes"], "text", ({ site }) => site.notes),
  column("sources", ["Sources", "Sources"], "text", ({ site }) => joinTexts(site.sources)),
];

const STYLE: LayerStyle = {
  kind: "categories",
  field: "counted",
  categories: [
    { value: true, colour: LAYER_COLOURS.site, title: { fr: "Compté", en: "Counted" } },
    { value: false, colour: LAYER_COLOURS.notCounted, title: { fr: "Non compté", en: "Not counted" } },
  ],
};

/** `monday 09:00 - 12:00 / 14:00 - 17:00 | tuesday …`: days as the official list names its columns, in French, closed ones left out. */
function writeWeek(weekly: WeeklyHours): string | null {
  return joinTexts(
    WEEKDAYS.flatMap((day) => {
      const hours = officialCellOf(weekly[day]);
      return hours === null ? [] : [`${FRENCH_DAYS[day]} ${hours}`];
    }),
  );
}

/** Files are read by one program after another: a week is written the same whatever the language of who asked. */
const FRENCH_DAYS: Readonly<Record<(typeof WEEKDAYS)[number], string>> = {
  monday: "lundi",
  tuesday: "mardi",
  wednesday: "mercredi",
  thursday: "jeudi",
  friday: "vendredi",
  saturday: "samedi",
  sunday: "dimanche",
};
