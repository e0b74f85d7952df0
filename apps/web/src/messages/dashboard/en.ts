import type { Translated } from "../../i18n/translated.ts";
import type { dashboard as french } from "./fr.ts";

/** English texts of the dashboard. */
export const dashboard: Translated<typeof french> = {
  documentTitle: "Dashboard – {name}",
  title: "Dashboard – {name}",
  waiting: "Computing…",
  refused: "This part could not be made",
  noSite: "No site counts at this date: figures about sites are empty.",
  partnersUntold:
    "No site of this network says which partners it hosts: their presence is unknown everywhere. It is told on the sites’ sheets.",
  note: "The note as PDF",
  goals: {
    people: "People within {minutes} minutes of a site",
    peopleReached: "The goal is met: nobody is beyond.",
    peopleLeft: "{people} people are still beyond; the goal, set for the end of 2022, is everyone.",
    nobody: "Nobody is counted.",
    cantons: "Cantons that have a site",
    cantonsOf: "{count} of {total}",
    cantonsReached: "The goal is met: every canton has a site.",
    cantonsLeft:
      "{count, plural, one {# canton still has no site} other {# cantons still have no site}}; the goal, set for the end of 2022, is every canton.",
  },
  form: {
    title: "Change the network, the threshold, or compare",
    scenario: "Scenario",
    noScenario: "None: the network as it is",
    compared: "Set beside it",
    nothing: "Nothing",
    show: "Show",
  },
  share: {
    copy: "Copy the read-only link",
    copied: "Link copied.",
    shown: "Read-only link",
    made: "Made with Maillage, read-only.",
  },
  embed: {
    copy: "Copy the code to embed",
    copied: "Code copied: paste it in your page.",
    shown: "Code to embed",
    whole: "The whole dashboard",
  },
  presentation: {
    start: "Present",
    previous: "Previous",
    next: "Next",
    stop: "End",
    position: "{rank} of {count}: {title}",
  },
  sections: {
    missing: { title: "What is missing" },
    openings: { title: "The next three openings" },
    progress: { title: "How far we have come" },
    maps: { title: "Canton by canton, on the map" },
    times: { title: "How far people are from a site" },
    classes: { title: "People by class of time" },
    ranking: { title: "Ranking of cantons" },
    week: { title: "A week of open doors" },
    partners: { title: "Which partner is where" },
    fragility: { title: "The sites that everything hangs on" },
    capacity: { title: "Is there room" },
    equity: { title: "How access is shared" },
  },
  progress: {
    empty: "No site has been labelled yet.",
    caveat:
      "By the label date of each site in the network today: one closed since is not in it, and one moved from another place has its latest date.",
    target: "due: end of 2022",
    shareTitle:
      "{due} of people were within {minutes} minutes of a site at the end of 2022; {now} are at the latest date",
    cantonsTitle:
      "{dueCount, plural, one {{due} canton} other {{due} cantons}} of {total} had a site at the end of 2022; {now} at the latest date",
    date: "From",
    sites: "Sites",
    share: "People within {minutes} min",
    cantons: "Cantons that have a site",
  },
  missing: {
    noCantons: "This territory has no canton loaded.",
    allCantons: "Every canton has a site.",
    cantonsTitle:
      "{count, plural, one {# canton without a site, and its remedy} other {# cantons without a site, and their remedies}}",
    gained: "People gained within {minutes} min",
    nobodyBeyond: "Nobody is more than {minutes} minutes from a site.",
    beyondTitle: "{people} people are more than {minutes} minutes from a site",
    beyondHint: "{count, plural, one {The farthest place.} other {The # farthest places, the farthest first.}}",
    place: "{name}, {time}",
  },
  openings: {
    late: "The search has not ended: it goes on, load the page again in a moment.",
    none: "No opening improves either goal.",
    link: "Ask another question",
    cantons: "{count, plural, one {Gives a site to the canton {names}.} other {Gives a site to the cantons {names}.}}",
    people: "{people} people within {minutes} minutes.",
    nobody: "Nobody more within {minutes} minutes.",
    together: "Together, people within {minutes} minutes go from {before} to {after}.",
    cantonsTogether: "Cantons that have a site go from {before} to {after} of {total}.",
    proven: "No other choice of three places does better: this is proven.",
    notProven: "This is the best choice found; the proof is not complete.",
  },
  maps: {
    none: "No canton is loaded: there is nothing to rank or to draw.",
    threshold: "Within {minutes} minutes:",
    network:
      "{name} ({neighbours, plural, =0 {{count, plural, one {# site} other {# sites}}} one {{count, plural, other {#}} in the département, # neighbour counted} other {{count, plural, other {#}} in the département, # neighbours counted}}):",
    thresholdTitle: "The shorter the threshold, the more cantons differ: {list} minutes",
    dateTitle: "The share of people within {minutes} minutes, at the {count} dates known",
    description: "Share of each canton’s people within the threshold of the nearest site, in the canton or not.",
    legend: "People of the canton within the threshold",
    marked: "Red outline: canton without a site.",
    areaTitle: "{name}: {share}",
    withoutSite: "{share} – no site",
  },
  times: {
    empty: "Nobody reaches a site: there is no time to show.",
    left: "{people} people are not drawn: more than two hours, or no way there.",
    histogramTitle: "Half of all people are within {median} of a site",
    curveTitle: "{share10} of people are within 10 minutes, {share20} within 20 minutes",
    bin: "over {from} and up to {to} min",
    minutes: "{minutes} min",
    goal: "threshold: {minutes} min",
    share: "Share of people",
  },
  classes: { title: "{share} of people have a site within ten minutes" },
  ranking: {
    intro:
      "Cantons where most people are left beyond come first. The curve climbs from {from} to {to} minutes: the sooner it climbs, the nearer the site.",
    share: "Within {minutes} min",
    beyond: "Beyond",
    course: "By threshold",
    caption: "Cantons, their people and their sites",
    perhaps: "perhaps",
    filter: "Look for a canton",
    none: "No canton of that name.",
    count: "Rows shown: {count}",
  },
  week: {
    title: "At best, {share} of people find an open site within {minutes} minutes",
    description:
      "Of a hundred people who leave at that hour, how many find an open site. Each cell leads to the analysis of that moment.",
  },
  fragility: {
    title: "If the site of {name} closed, {people} people would be beyond {minutes} minutes",
    titleNone: "No single closure leaves anyone beyond {minutes} minutes",
    description:
      "{people} people have only one site within {minutes} minutes. People lost by the closing of each, all others staying.",
  },
  capacity: {
    title: "Sites have room for {share} of people, on the usual assumptions",
    part: "Situation",
  },
  equity: {
    decilesTitle: "The farthest tenth of people takes {last} on average, the nearest {first}",
    lorenzTitle: "The farthest tenth does {share} of all travel time (Gini index: {gini})",
  },
  comparison: {
    title: "Two states side by side",
    figureTitle: "From “{first}” to “{second}”: {people} people within {minutes} minutes",
    beyond: "People beyond {minutes} minutes",
  },
};
