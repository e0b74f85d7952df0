import { DEFAULT_CAPACITY_PARAMETERS, DEFAULT_DISTANCE_ZONES, type DistanceZone } from "@maillage/coverage";
import { french, type Locale } from "@maillage/errors";
import type { CapacityView } from "@maillage/planning";
import { defineAnalysis } from "../define-analysis.ts";
import { formatTable } from "../format-table.ts";
import type { NumberWords } from "../number-words.ts";
import { UsageError } from "../usage-error.ts";
import { parseNumberOption } from "../visit-options.ts";

const SHOWN_COUNT = 10;

export const capacityCommand = defineAnalysis({
  command: "capacity",
  describe: {
    fr: french`Servis, à portée de sites saturés, hors de portée`,
    en: "Served, within reach of saturated sites, out of reach",
  },
  options: (yargs, say) => {
    const text = (parameter: keyof typeof DEFAULT_CAPACITY_PARAMETERS, fr: string, en: string) => ({
      type: "string" as const,
      default: String(DEFAULT_CAPACITY_PARAMETERS[parameter]),
      describe: say({ fr, en }),
    });
    return yargs
      .option(
        "requests-per-person",
        text("requestsPerPersonYear", "Demandes par habitant et par an", "Requests of a person in a year"),
      )
      .option(
        "requests-per-hour",
        text(
          "requestsPerAgentHour",
          "Demandes traitées par agent et par heure",
          "Requests an agent deals with in an hour",
        ),
      )
      .option("weeks", text("weeksPerYear", french`Semaines d'ouverture par an`, "Weeks of opening in a year"))
      .option(
        "assumed-agents",
        text(
          "assumedAgents",
          french`Agents d'un site dont l'effectif est inconnu`,
          "Agents of a site whose staff is unknown",
        ),
      )
      .option(
        "assumed-hours",
        text(
          "assumedWeeklyHours",
          french`Heures par semaine d'un site dont l'horaire est inconnu`,
          "Hours a week of a site whose hours are unknown",
        ),
      )
      .option("rings", {
        type: "string",
        default: DEFAULT_DISTANCE_ZONES.map(({ toSeconds, weight }) => `${toSeconds / 60}:${weight}`).join(","),
        describe: say({
          fr: french`Couronnes autour des sites, minutes:poids, de la plus proche à la plus lointaine`,
          en: "Rings around sites, minutes:weight, the nearest first",
        }),
      });
  },
  ask: ({ analyses, question }, options) =>
    analyses.analyseCapacity({
      ...question,
      zones: parseRings(options.rings),
      requestsPerPersonYear: parseNumberOption("--requests-per-person", options["requests-per-person"], 0.001, 1000),
      requestsPerAgentHour: parseNumberOption("--requests-per-hour", options["requests-per-hour"], 0.01, 1000),
      weeksPerYear: parseNumberOption("--weeks", options.weeks, 1, 53),
      assumedAgents: parseNumberOption("--assumed-agents", options["assumed-agents"], 0.1, 1000),
      assumedWeeklyHours: parseNumberOption("--assumed-hours", options["assumed-hours"], 0.5, 168),
    }),
  lines: (answer, { people, share, decimal }, locale) => {
    const { population, served, saturated, outOfReach, servedOnAssumption, sites, oneMoreAgent, oneMoreSite } = answer;
    const gains = (list: readonly { readonly name: string; readonly served: number }[]) =>
      list
        .slice(0, 3)
        .map((each) => `${each.name} +${people(each.served)}`)
        .join(" ; ");
    return [
      ...{
        fr: [
          french`Servis : ${people(served)} (${share(served / population)}), dont ${people(servedOnAssumption)} si les hypothèses tiennent`,
          french`À portée de sites saturés : ${people(saturated)} (${share(saturated / population)}) ; hors de portée : ${people(outOfReach)} (${share(outOfReach / population)})`,
          french`Effectif inconnu de ${answer.unknownAgentsCount} sites, horaire inconnu de ${answer.unknownHoursCount}, sur ${sites.length}`,
          french`Un agent de plus : ${gains(oneMoreAgent)}`,
          french`Un site de plus : ${gains(oneMoreSite)}`,
        ],
        en: [
          `Served: ${people(served)} (${share(served / population)}), ${people(servedOnAssumption)} of them if the assumptions hold`,
          `Within reach of saturated sites: ${people(saturated)} (${share(saturated / population)}); out of reach: ${people(outOfReach)} (${share(outOfReach / population)})`,
          `Staff unknown for ${answer.unknownAgentsCount} sites, hours for ${answer.unknownHoursCount}, of ${sites.length}`,
          `One more agent: ${gains(oneMoreAgent)}`,
          `One more site: ${gains(oneMoreSite)}`,
        ],
      }[locale],
      ...formatTable([
        { fr: ["Site", "capacité", "demande", "charge"], en: ["Site", "capacity", "demand", "load"] }[locale],
        ...sites
          .toSorted((a, b) => (b.load ?? Number.POSITIVE_INFINITY) - (a.load ?? Number.POSITIVE_INFINITY))
          .slice(0, SHOWN_COUNT)
          .map(({ name, capacity, demand, load }) => [
            ...[name, people(capacity), people(demand)],
            load === null ? "–" : decimal(load),
          ]),
      ]),
      ...linesOfMethod(answer.parameters, decimal, locale),
    ];
  },
});

/** How capacity is counted, and every assumption it rests on. */
function linesOfMethod(parameters: CapacityView["parameters"], decimal: NumberWords["decimal"], locale: Locale) {
  const { requestsPerPersonYear, requestsPerAgentHour, weeksPerYear, assumedAgents, assumedWeeklyHours } = parameters;
  // Three decimals: a request a person every eight years is 0.132.
  const rate = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(requestsPerPersonYear);
  const rings = parameters.zones.map(({ toSeconds, weight }) => `${decimal(toSeconds / 60)} min × ${decimal(weight)}`);
  return {
    fr: [
      french`Méthode : variante de Maillage, tirée d'E2SFCA (Luo et Qi, 2009) et des poids de 3SFCA (Wan, Zou et Sternberg, 2012) ; chacun compté une fois, la distance répartit sans réduire les besoins`,
      french`Hypothèses : ${rate} demande par habitant et par an, ${decimal(requestsPerAgentHour)} par agent et par heure, ${decimal(weeksPerYear)} semaines par an ; à défaut ${decimal(assumedAgents)} agents et ${decimal(assumedWeeklyHours)} h par semaine ; couronnes ${rings.join(", ")}`,
    ],
    en: [
      "Method: a variant of Maillage, from E2SFCA (Luo and Qi, 2009) and the weights of 3SFCA (Wan, Zou and Sternberg, 2012); each person counted once, distance shares and does not lessen needs",
      `Assumptions: ${rate} requests a person and year, ${decimal(requestsPerAgentHour)} an agent and hour, ${decimal(weeksPerYear)} weeks a year; where unknown ${decimal(assumedAgents)} agents and ${decimal(assumedWeeklyHours)} hours a week; rings ${rings.join(", ")}`,
    ],
  }[locale];
}

/** Whether rings go outwards and weights do not grow is for the analysis to say. */
function parseRings(written: string): DistanceZone[] {
  return written.split(",").map((ring) => {
    const [minutes, weight, ...rest] = ring.split(":").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
    if (minutes !== undefined && weight !== undefined && rest.length === 0 && minutes > 0 && weight > 0) {
      return { toSeconds: minutes * 60, weight };
    }
    throw new UsageError({
      fr: french`--rings attend des couronnes minutes:poids, comme 10:1,20:0.68 ; reçu : « ${ring} ».`,
      en: `--rings expects rings minutes:weight, as 10:1,20:0.68; got "${ring}".`,
    });
  });
}
